package nl.sluis.gateway.routes;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Set;
import nl.sluis.gateway.journal.ActiveSets;
import nl.sluis.gateway.management.ManagementCall;
import nl.sluis.gateway.policy.Signatories;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What persons ask of the rules themselves. */
@Configuration(proxyBeanMethods = false)
class RulesWiring {
    @Bean
    KeptRules keptRules(@Value("${sluis.data-dir}") Path dataDir) {
        return new KeptRules(dataDir.resolve("rules"));
    }

    @Bean
    ProposedRules proposedRules(
            @Value("${sluis.config-dir:config}") Path config,
            @Value("${sluis.origin:localhost:8443/log}") String origin,
            Signatories signatories) {
        return new ProposedRules(config, origin, signatories);
    }

    @Bean
    RulesDesk rulesDesk(SetInForce inForce, ActiveSets sets, KeptRules kept, ProposedRules proposed) {
        return new RulesDesk(new RuleVersions(inForce, sets, kept, proposed));
    }

    @Bean
    WhatIf whatIf(SetInForce inForce, Clock clock) {
        return new WhatIf(inForce, clock);
    }

    @Bean
    ManagementCall rulesOfVersion(RulesDesk desk) {
        return new RuleCall("/regels", Set.of("version", "sender", "receiver", "message", "purpose"), desk::rules);
    }

    @Bean
    ManagementCall fieldOfRules(RulesDesk desk) {
        return new RuleCall("/regels/velden", Set.of("version", "field"), desk::field);
    }

    @Bean
    ManagementCall versionsOfRules(RulesDesk desk) {
        return new RuleCall("/regels/versies", Set.of(), desk::versions);
    }

    @Bean
    ManagementCall comparisonOfRules(RulesDesk desk) {
        return new RuleCall("/regels/vergelijking", Set.of("from", "to"), desk::comparison);
    }

    @Bean
    ManagementCall samplesForRules(WhatIf whatIf) {
        return new RuleCall("/regels/voorbeelden", Set.of(), whatIf::samples);
    }

    @Bean
    ManagementCall whatIfOfRules(WhatIf whatIf) {
        return new RuleCall("/regels/wat-als", Set.of("sample", "receiver", "register"), whatIf::decision);
    }
}
