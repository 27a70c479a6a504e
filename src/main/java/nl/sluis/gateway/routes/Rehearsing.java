package nl.sluis.gateway.routes;

import java.util.List;
import java.util.Optional;
import nl.sluis.gateway.intake.Answer;
import nl.sluis.gateway.message.ConsentClaim;

/** Where a message ends that is only rehearsed: told, and not recorded, for it is nobody's. No token is in what is told. */
final class Rehearsing {
    private Rehearsing() {}

    /** One that came through all steps; what the register would say is told with the rehearsal. */
    static Answer closed(Passage.Closed closed, Optional<ConsentClaim> claim) {
        return new Answer.Rehearsed(
                Optional.of(closed.permitted().permit().rule().id()),
                List.of(),
                FieldForms.of(closed, true),
                claim.map(ConsentClaim::demand));
    }

    /** All reasons: it is told to who made the rules, and to no sender. */
    static Answer refused(Weighed weighed) {
        var reasons = weighed.reasons().stream()
                .map(reason -> weighed.finding(reason).map(Explanation::of).orElseGet(() -> Explanation.of(reason)))
                .toList();
        return new Answer.Rehearsed(Optional.empty(), reasons, List.of(), Optional.empty());
    }
}
