package nl.sluis.gateway.policy.reading;

import nl.sluis.gateway.message.ConsentState;

/** What the register answers, in Dutch. */
final class StateWords {
    private StateWords() {}

    static String of(ConsentState state) {
        return switch (state) {
            case GIVEN -> "toestemming";
            case MISSING -> "geen toestemming";
            case WITHDRAWN -> "ingetrokken";
            case EXPIRED -> "verlopen";
            case OBJECTION -> "bezwaar";
            case RESTRICTED -> "beperking";
            case DECIDED_BY_ANOTHER -> "een ander besliste";
        };
    }
}
