package nl.sluis.gateway.routes;

import java.util.Map;
import java.util.stream.Collectors;
import nl.sluis.gateway.message.MessageTitles;
import nl.sluis.gateway.message.RuleId;
import nl.sluis.gateway.policy.LegalBasisMatrix;
import nl.sluis.gateway.policy.Retention;
import nl.sluis.gateway.policy.Rule;
import nl.sluis.gateway.report.RuleBook;

/**
 * The rules of a set, to be told of.
 *
 * @param kept   how long what each rule let through is kept
 * @param book   their words
 * @param titles what the message types are called
 */
record RuleFacts(LegalBasisMatrix matrix, Map<RuleId, Retention> kept, RuleBook book, MessageTitles titles) {
    static RuleFacts of(LegalBasisMatrix matrix, RuleBook book, MessageTitles titles) {
        var kept = matrix.compiled().rules().stream().collect(Collectors.toUnmodifiableMap(Rule::id, Rule::retention));
        return new RuleFacts(matrix, kept, book, titles);
    }
}
