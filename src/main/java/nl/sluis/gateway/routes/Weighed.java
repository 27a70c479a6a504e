package nl.sluis.gateway.routes;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.sluis.gateway.message.ConsentClaim;
import nl.sluis.gateway.message.ConsentDemand;
import nl.sluis.gateway.message.ConsentState;
import nl.sluis.gateway.message.Reason;
import nl.sluis.gateway.policy.Finding;
import nl.sluis.gateway.policy.Question;

/**
 * What was decided about a message, and on what: codes only, so that it can be written down, told, and decided again.
 *
 * @param question what the matrix was asked; empty when it was not
 * @param found    what the matrix found, passed or not
 * @param register what the register was asked and can have said; empty when it was not asked
 * @param reasons  why it is refused; empty when it is not
 */
record Weighed(Optional<Question> question, List<Finding> found, Optional<Register> register, List<Reason> reasons) {
    /** @param states one, or several between which what came of it makes no difference */
    record Register(ConsentDemand demand, Set<ConsentState> states) {}

    Weighed {
        found = List.copyOf(found);
        reasons = List.copyOf(reasons);
    }

    /** Refused before the matrix was asked. */
    static Weighed refused(List<Reason> reasons) {
        return new Weighed(Optional.empty(), List.of(), Optional.empty(), reasons);
    }

    /** Refused before the matrix was asked, by one thing that was looked at. */
    static Weighed refused(Finding found) {
        return new Weighed(Optional.empty(), List.of(found), Optional.empty(), List.of(found.code()));
    }

    /** Refused by a step behind the decision: the register was not asked any more. */
    static Weighed refused(Passage.Permitted permitted, List<Reason> reasons) {
        return new Weighed(Optional.of(permitted.question()), permitted.permit().reasons(), Optional.empty(), reasons);
    }

    /** Permitted, as far as the register lets it. */
    static Weighed permitted(Passage.Closed closed, Optional<ConsentClaim> claim) {
        return byRegister(closed, claim, Optional.empty(), List.of());
    }

    /** Refused by the register, in the transaction that records it. */
    static Weighed stopped(Passage.Closed closed, Optional<ConsentClaim> claim, List<Reason> reasons) {
        return byRegister(closed, claim, Optional.of(reasons.getFirst()), reasons);
    }

    private static Weighed byRegister(
            Passage.Closed closed, Optional<ConsentClaim> claim, Optional<Reason> stoppedBy, List<Reason> reasons) {
        var permitted = closed.permitted();
        var register = claim.map(asked -> register(asked.demand(), stoppedBy));
        return new Weighed(Optional.of(permitted.question()), permitted.permit().reasons(), register, reasons);
    }

    private static Register register(ConsentDemand demand, Optional<Reason> stoppedBy) {
        var possible = EnumSet.allOf(ConsentState.class);
        possible.removeIf(state -> !demand.stoppedBy(state).equals(stoppedBy));
        return new Register(demand, possible);
    }

    boolean permits() {
        return reasons.isEmpty();
    }

    /** What the matrix found for this reason, if it was the matrix that gave it. */
    Optional<Finding> finding(Reason reason) {
        return found.stream().filter(one -> !one.pass() && one.code() == reason).findFirst();
    }
}
