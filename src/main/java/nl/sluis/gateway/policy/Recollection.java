package nl.sluis.gateway.policy;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.sluis.gateway.message.Catalogue;
import nl.sluis.gateway.message.ConsentState;

/**
 * The facts on which was decided once, as the log keeps them: enough to decide again under another matrix, and not enough
 * to know about whom.
 *
 * @param aboutSomebody whether the register has a say in it
 * @param register      what the register can have said, and to which question; empty when it was not asked
 */
public record Recollection(Question question, boolean aboutSomebody, Optional<Said> register) {
    /**
     * @param scope      for which consent was looked up
     * @param categories that it had to cover
     * @param states     one, or several between which the decision made no difference
     */
    public record Said(String scope, Set<String> categories, Set<ConsentState> states) {
        public Said {
            categories = Set.copyOf(categories);
            states = Set.copyOf(states);
        }
    }

    /**
     * What this matrix says to the same facts; empty when they do not decide it: it asks the register something else than
     * was asked, or makes a difference where none was made.
     */
    public Optional<Decision> under(DecisionPoint matrix, Catalogue catalogue) {
        var first = matrix.decide(question);
        if (!aboutSomebody || !(first instanceof Decision.Permit permit)) {
            return Optional.of(first);
        }
        var answers = states(permit.rule(), catalogue).stream()
                .map(state -> matrix.decide(question, state))
                .toList();
        var verdicts = answers.stream().map(Decision.Permit.class::isInstance).collect(Collectors.toSet());
        return verdicts.size() == 1 ? Optional.of(answers.getFirst()) : Optional.empty();
    }

    private Set<ConsentState> states(Rule rule, Catalogue catalogue) {
        return register.filter(said -> said.scope().equals(scope(rule, catalogue))
                        && said.categories().equals(rule.plan().categories()))
                .map(Said::states)
                .orElse(EnumSet.allOf(ConsentState.class));
    }

    private static String scope(Rule rule, Catalogue catalogue) {
        return rule.release()
                .consentScope()
                .orElseGet(
                        () -> catalogue.find(rule.flow().type()).orElseThrow().scope());
    }
}
