package nl.sluis.gateway.routes;

import io.micrometer.core.instrument.MeterRegistry;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import nl.sluis.gateway.journal.ActiveSets;
import nl.sluis.gateway.journal.Journal;
import nl.sluis.gateway.journal.TimeAgreement;
import nl.sluis.gateway.management.ManagementCall;
import nl.sluis.gateway.rounds.Rounds;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.ConfigurableEnvironment;

/** The set in force, and how another comes into force: compiled, rehearsed, swapped in, taken back, followed. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SetSettings.class)
class SetConfiguration {
    @Bean(destroyMethod = "close")
    SetInForce setInForce() {
        return new SetInForce();
    }

    @Bean
    SetCompiler setCompiler(ConfigurableListableBeanFactory gateway, ConfigurableEnvironment environment) {
        return new SetCompiler(gateway, environment);
    }

    /** @param dataDir where what was in force here is kept */
    @Bean
    SetSource setSource(
            SetCompiler compiler,
            KeptRules rules,
            @Value("${sluis.data-dir}") Path dataDir,
            @Value("${sluis.routes-dir:routes}") Path routes,
            @Value("${sluis.config-dir:config}") Path config) {
        return new SetSource(compiler, new KeptSets(dataDir.resolve("sets"), routes, config), rules);
    }

    /** What was read at start is the active set, and the log says so: nothing comes in or goes out before. */
    @Bean
    Activation activation(
            SetSource source, ActiveSets sets, SetInForce inForce, Clock clock, @Value("${sluis.mode}") String mode) {
        return new Activation(source, sets, inForce, clock, !mode.equals("development"));
    }

    /** @throws IllegalStateException in production, where an operator activates and nothing does so by itself */
    @Bean
    @ConditionalOnProperty("sluis.sets.watch")
    Rounds folderWatch(
            Activation activation,
            @Value("${sluis.mode}") String mode,
            @Value("${sluis.routes-dir:routes}") Path routes,
            @Value("${sluis.config-dir:config}") Path config) {
        if (!mode.equals("development")) {
            throw new IllegalStateException("sluis.sets.watch is for development: in production an operator activates");
        }
        return Rounds.of("folder-watch", new FolderWatch(List.of(routes, config), activation)::look);
    }

    @Bean
    ManagementCall activationOfSet(Activation activation) {
        return new ActivateCall(activation);
    }

    @Bean
    SignedActivation signedActivation(Activation activation, Clock clock) {
        return new SignedActivation(activation, clock);
    }

    @Bean
    ManagementCall requestOfActivation(SignedActivation desk) {
        return new SignedActivationCalls.Ask(desk);
    }

    @Bean
    ManagementCall signedActivationOfSet(SignedActivation desk) {
        return new SignedActivationCalls.HandIn(desk);
    }

    @Bean
    SetReturn setReturn(
            SetSource source, ActiveSets sets, SetInForce inForce, Clock clock, @Value("${sluis.mode}") String mode) {
        var production = !mode.equals("development");
        return new SetReturn(source, sets, inForce, set -> {
            var rehearsals = new Rehearsal(set, clock).of(set.facts().routes().rehearsals());
            return production ? SetPlan.problems(rehearsals, List.of()) : List.of();
        });
    }

    @Bean("activeSet")
    SetFollower setFollower(SetReturn sets, SetSettings settings, MeterRegistry metrics) {
        return new SetFollower(sets, settings.look(), metrics);
    }

    @Bean
    Rounds setFollowing(SetFollower follower) {
        return Rounds.of("set-follower", follower::look);
    }

    @Bean
    ManagementCall rollbackOfSet(SetReturn sets) {
        return new RollbackCall(sets);
    }

    @Bean
    ManagementCall stateOfSet(SetInForce inForce, ActiveSets sets) {
        return new SetCall(inForce, sets);
    }

    @Bean
    ManagementCall timeAgreed(TimeAgreement time, Journal journal) {
        return new ClockCall(time, journal);
    }
}
