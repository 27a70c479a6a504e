package nl.sluis.gateway.consent;

import java.util.Arrays;

/** What was decided about sharing a person's data; the words of the register and of the wire. */
public enum ConsentDecision {
    CONSENT("toestemming"),
    REFUSAL("weigering"),
    /** An objection (AVG 21); a negative consent wherever consent is the basis. */
    OBJECTION("bezwaar"),
    /** A restriction (AVG 18); it ends with its period and with nothing else. */
    RESTRICTION("beperking"),
    /** Takes every earlier consent back that it concerns, from its own moment on (AVG 7(3)). */
    WITHDRAWAL("intrekking");

    private final String code;

    ConsentDecision(String code) {
        this.code = code;
    }

    /**
     * The decision with this code.
     *
     * @throws IllegalArgumentException when there is none
     */
    public static ConsentDecision of(String code) {
        return Arrays.stream(values())
                .filter(decision -> decision.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("not a decision of the register"));
    }

    public String code() {
        return code;
    }

    /** Whether this speaks against sharing, as a refused or negative consent. */
    boolean isNegative() {
        return this == REFUSAL || this == OBJECTION;
    }
}
