package nl.sluis.gateway.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import nl.sluis.gateway.message.AgeGroup;
import nl.sluis.gateway.message.Catalogue;
import nl.sluis.gateway.message.ConsentState;
import nl.sluis.gateway.message.MessageType;
import nl.sluis.gateway.message.Purpose;
import nl.sluis.gateway.message.RegionCode;
import nl.sluis.gateway.message.Role;
import nl.sluis.gateway.policy.Circumstances;
import nl.sluis.gateway.policy.Decision;
import nl.sluis.gateway.policy.DecisionPoint;
import nl.sluis.gateway.policy.Flow;
import nl.sluis.gateway.policy.Question;
import nl.sluis.gateway.policy.Recollection;
import nl.sluis.gateway.policy.RegionFit;
import nl.sluis.gateway.policy.SchemeFit;
import nl.sluis.gateway.policy.StopPart;

/** Decides the gateway's groups of facts again, each by the one code that decides messages. */
record Replay(DecisionPoint matrix, Catalogue catalogue) {
    /** Behind the decision: whether they happen again depends on the message itself. */
    private static final Set<String> BEHIND_THE_DECISION = Set.of("TRANSFORMATION_FAILED", "EGRESS_HIT");

    Replayed of(JsonNode answer) {
        var replayed = new Replayed(matrix.policyHash(), answer.path("since").asText());
        answer.path("groups").forEach(group -> replayed.add(group, verdict(group.path("facts"))));
        replayed.addUnopened(answer.path("unopened").asLong());
        return replayed;
    }

    private Verdict verdict(JsonNode facts) {
        if (!facts.has("scheme")) {
            return new Verdict.CannotTell("vóór de regel geweigerd");
        }
        Recollection recollection;
        try {
            recollection = recollection(facts);
        } catch (IllegalArgumentException unknownWord) {
            return new Verdict.CannotTell("een woord dat deze versie niet kent");
        }
        var decided = recollection.under(matrix, catalogue);
        if (decided.isEmpty()) {
            return new Verdict.CannotTell("het register is iets anders gevraagd");
        }
        return compared(facts, decided.get());
    }

    private static Verdict compared(JsonNode facts, Decision now) {
        var permitted = facts.path("permitted").asBoolean();
        return switch (now) {
            case Decision.Permit permit when permitted -> new Verdict.Same();
            case Decision.Permit permit
            when isBehindTheDecision(facts) ->
                new Verdict.CannotTell("na de regel geweigerd: "
                        + facts.path("reasons").path(0).asText());
            case Decision.Permit permit -> new Verdict.NowPermitted(permit.ruleId());
            case Decision.Refuse refuse when permitted -> new Verdict.NowRefused(refuse.codes());
            case Decision.Refuse refuse -> new Verdict.Same();
        };
    }

    private static boolean isBehindTheDecision(JsonNode facts) {
        return BEHIND_THE_DECISION.contains(facts.path("reasons").path(0).asText());
    }

    private static Recollection recollection(JsonNode facts) {
        var flow = new Flow(
                new MessageType(facts.path("type").asText()),
                Role.of(facts.path("senderRole").asText()),
                Role.of(facts.path("receiverRole").asText()),
                new Purpose(facts.path("purpose").asText()));
        var circumstances = new Circumstances(
                facts.has("age") ? Optional.of(AgeGroup.of(facts.path("age").asText())) : Optional.empty(),
                new RegionCode(facts.path("region").asText()),
                RegionFit.of(facts.path("parties").asText()),
                SchemeFit.of(facts.path("scheme").asText()),
                StopPart.of(facts.path("part").asText()));
        return new Recollection(
                new Question(flow, circumstances), facts.path("person").asBoolean(), said(facts));
    }

    private static Optional<Recollection.Said> said(JsonNode facts) {
        if (!facts.has("consent")) {
            return Optional.empty();
        }
        var states = new LinkedHashSet<ConsentState>();
        facts.path("consent").forEach(state -> states.add(ConsentState.valueOf(state.asText())));
        var categories = new LinkedHashSet<String>();
        facts.path("categories").forEach(category -> categories.add(category.asText()));
        return Optional.of(new Recollection.Said(facts.path("scope").asText(), categories, states));
    }
}
