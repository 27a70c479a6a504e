package nl.sluis.gateway.report.projection;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import nl.sluis.gateway.journal.EntryFacts.Judgement;
import nl.sluis.gateway.message.Reason;

/**
 * The four positions of {@code controles}: authorisation, treatment relation, consent of the client, emergency button. What
 * was not checked is F: the gateway checks no treatment relation and knows no emergency.
 */
final class Controls {
    /** Where only these were in the way, the rule itself had said yes. */
    private static final Set<String> OF_THE_REGISTER = EnumSet.of(
                    Reason.CONSENT_MISSING,
                    Reason.CONSENT_WITHDRAWN,
                    Reason.CONSENT_EXPIRED,
                    Reason.OBJECTION,
                    Reason.RESTRICTED,
                    Reason.REPRESENTATIVE_MISSING)
            .stream()
            .map(Reason::name)
            .collect(Collectors.toUnmodifiableSet());

    private Controls() {}

    static String of(Occurrence what) {
        return flag(authorised(what)) + "F" + flag(!what.consents().isEmpty()) + "F";
    }

    private static boolean authorised(Occurrence what) {
        return what.entry().leaf().decision() != Judgement.REFUSE
                || !what.reasons().isEmpty() && OF_THE_REGISTER.containsAll(what.reasons());
    }

    private static String flag(boolean passed) {
        return passed ? "T" : "F";
    }
}
