package nl.sluis.gateway.routes;

import nl.sluis.gateway.audit.Publication;
import nl.sluis.gateway.policy.PlannedField;
import nl.sluis.gateway.policy.Rule;
import nl.sluis.gateway.report.PermittedFlow;
import nl.sluis.gateway.report.PermittedFlows;
import nl.sluis.gateway.report.Proofs;
import nl.sluis.gateway.report.Rules;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where reports get the words of the rules and of the messages, and the proofs of what they tell. */
@Configuration(proxyBeanMethods = false)
class RuleBookWiring {
    @Bean
    Rules rulesForReports(SetInForce inForce) {
        return () -> inForce.now().facts().rules().book();
    }

    @Bean
    PermittedFlows permittedFlowsForReports(SetInForce inForce) {
        return () -> inForce.now().facts().rules().matrix().compiled().rules().stream()
                .map(RuleBookWiring::permitted)
                .toList();
    }

    private static PermittedFlow permitted(Rule rule) {
        var flow = rule.flow();
        return new PermittedFlow(
                rule.id(),
                flow.type(),
                flow.senderRole(),
                flow.receiverRole(),
                rule.plan().fields().stream()
                        .filter(PlannedField::passes)
                        .map(field -> field.field().path().pointer())
                        .toList());
    }

    @Bean
    Proofs proofsForReports(Publication logs) {
        return logs::proofs;
    }
}
