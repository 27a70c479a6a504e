package nl.sluis.gateway.policy;

import nl.sluis.gateway.message.ConsentState;
import nl.sluis.gateway.message.Reason;

/** How an answer of the consent register reads beside a rule. Whether it stops is for {@code ConsentTerms} alone to say. */
final class Register {
    private static final String NOT_ASKED = "niet-gevraagd";

    private Register() {}

    static Finding finding(ReleaseTest release, ConsentState state) {
        return release.terms()
                .stoppedBy(state)
                .map(reason -> new Finding(reason, predicate(state), expected(release, state), word(state), false))
                .orElseGet(() -> passed(release, state));
    }

    private static Finding passed(ReleaseTest release, ConsentState state) {
        var asked = release.consentScope().isPresent() ? word(ConsentState.GIVEN) : NOT_ASKED;
        return new Finding(
                Reason.CONSENT_MISSING,
                Predicate.CONSENT,
                asked,
                state == ConsentState.GIVEN ? asked : word(state),
                true);
    }

    private static Predicate predicate(ConsentState state) {
        return switch (state) {
            case GIVEN, MISSING, WITHDRAWN, EXPIRED -> Predicate.CONSENT;
            case OBJECTION -> Predicate.OBJECTION;
            case RESTRICTED -> Predicate.RESTRICTION;
            case DECIDED_BY_ANOTHER -> Predicate.REPRESENTATION;
        };
    }

    private static String expected(ReleaseTest release, ConsentState state) {
        return switch (state) {
            case GIVEN, MISSING, WITHDRAWN, EXPIRED -> word(ConsentState.GIVEN);
            case OBJECTION -> release.consentScope().isPresent() ? word(ConsentState.GIVEN) : "geen-bezwaar";
            case RESTRICTED -> "geen-beperking";
            case DECIDED_BY_ANOTHER -> "wie-op-deze-leeftijd-beslist";
        };
    }

    private static String word(ConsentState state) {
        return switch (state) {
            case GIVEN -> "gegeven";
            case MISSING -> "geen";
            case WITHDRAWN -> "ingetrokken";
            case EXPIRED -> "niet-in-haar-periode";
            case OBJECTION -> "bezwaar";
            case RESTRICTED -> "beperkt";
            case DECIDED_BY_ANOTHER -> "een-ander";
        };
    }
}
