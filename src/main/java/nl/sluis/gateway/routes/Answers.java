package nl.sluis.gateway.routes;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import nl.sluis.gateway.intake.Answer;
import nl.sluis.gateway.intake.Told;
import nl.sluis.gateway.journal.Outcome;
import nl.sluis.gateway.message.Reason;
import nl.sluis.gateway.message.RegionCode;
import nl.sluis.gateway.message.Sender;
import nl.sluis.gateway.policy.Finding;

/** What the sender hears of what the journal did. */
final class Answers {
    static final Duration SOON = Duration.ofSeconds(5);

    /** To a sender of messages: of a consent that it does not hold it learns only that it is missing. */
    Answer of(Outcome outcome, Sender sender) {
        return outcome instanceof Outcome.Refused(var id, var reasons, var receipt)
                ? new Answer.Refused(id, asTold(reasons, sender), receipt)
                : of(outcome);
    }

    /** To a sender who named the wrong region, with the right one. */
    Answer of(Outcome outcome, Sender sender, Weighed weighed) {
        return outcome instanceof Outcome.Refused(var id, var reasons, var receipt)
                ? new Answer.Refused(id, asTold(reasons, sender), receipt, regionOf(weighed))
                : of(outcome);
    }

    private static Optional<RegionCode> regionOf(Weighed weighed) {
        return weighed.finding(Reason.REGION_OF_MUNICIPALITY)
                .map(Finding::expected)
                .filter(RegionCode::isOne)
                .map(RegionCode::new);
    }

    /** With every reason. */
    Answer of(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Recorded(var id, var receipt) -> new Answer.Accepted(id, receipt);
            case Outcome.Duplicate(var first, var receipt) -> new Answer.Accepted(first, receipt);
            case Outcome.Refused(var id, var reasons, var receipt) -> new Answer.Refused(id, reasons, receipt);
            case Outcome.Conflict() -> new Answer.Conflict();
        };
    }

    /** The reasons that a sender may hear, with what was looked at. */
    List<Told> told(List<Reason> reasons, Weighed weighed, Sender sender) {
        return asTold(reasons, sender).stream()
                .map(reason -> weighed.finding(reason).map(Explanation::of).orElseGet(() -> Explanation.of(reason)))
                .toList();
    }

    /** In these flows the sender holds the consent itself; what others may hear follows with the rules that differ. */
    private static List<Reason> asTold(List<Reason> reasons, Sender sender) {
        var holdsConsent =
                switch (sender.role()) {
                    case GGZ_ZORG, GGZ_IPS -> true;
                    case UWV, GEMEENTE, RE_INTEGRATIEBEDRIJF, ZORGVERZEKERAAR, MONITOR, ONDERZOEK, WERKGEVER -> false;
                };
        return reasons.stream()
                .map(reason -> reason.asToldToSender(holdsConsent))
                .distinct()
                .toList();
    }
}
