package nl.sluis.gateway.console;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import nl.sluis.gateway.audit.AuditLog;
import nl.sluis.gateway.audit.Publication;
import nl.sluis.gateway.console.site.Logins;
import nl.sluis.gateway.delivery.Reviews;
import nl.sluis.gateway.journal.Journal;
import nl.sluis.gateway.journal.Rejections;
import nl.sluis.gateway.management.ManagementCall;
import nl.sluis.gateway.party.People;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The console's beans, and those of the command line's API. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ConsoleSettings.class)
class ConsoleConfiguration {
    @Bean
    Tokens tokens(
            People people,
            SecureRandom random,
            @Value("${sluis.data-dir}") Path dataDir,
            @Value("${sluis.mode}") String mode) {
        var made = mode.equals("development")
                ? new DevelopmentTokens(dataDir.resolve("beheer"), random).hashes(people)
                : Map.<String, byte[]>of();
        return new Tokens(people, made);
    }

    @Bean
    ManagementCall publicKeysOfLogs(AuditLog log) {
        return new PublicKeysOfLogs(log::publicKeys);
    }

    @Bean
    ManagementCall proofOfEntry(Publication logs) {
        return new ProofOfEntry(logs);
    }

    @Bean
    ManagementCall rulingOnObjection(Reviews reviews) {
        return new RulingOnObjection(reviews::rule);
    }

    @Bean
    Calls managementCalls(List<ManagementCall> calls) {
        return new Calls(calls);
    }

    @Bean
    RefusedPersons refusedPersons(Journal journal, Rejections rejections) {
        return new RecordedRefusals(journal, rejections);
    }

    @Bean
    Counter counter(Calls calls, RefusedPersons refused) {
        return new Counter(calls, refused);
    }

    /** In production nobody comes in with a password. */
    @Bean
    Logins logins(
            People people,
            SecureRandom random,
            @Value("${sluis.data-dir}") Path dataDir,
            @Value("${sluis.mode}") String mode) {
        return mode.equals("development")
                ? new DevelopmentLogins(
                        people,
                        new DevelopmentPasswords(dataDir.resolve("beheer"), random, System.out::println).hashes(people))
                : new NoLogins();
    }

    @Bean
    LogCheck logCheck(AuditLog log, Publication published, Clock clock) {
        return new LogCheck(log, published, clock);
    }

    @Bean
    ConsoleServer consoleServer(ApplicationContext gateway) {
        return new ConsoleServer(gateway);
    }
}
