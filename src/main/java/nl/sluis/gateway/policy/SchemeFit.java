package nl.sluis.gateway.policy;

import java.util.Arrays;
import nl.sluis.gateway.message.Reason;

/**
 * Whether what a message states fits the scheme that it names, by its dates and ceilings in {@code regelingen.yaml}. What a
 * source leaves open cannot be computed, and does not fit.
 */
public enum SchemeFit {
    FITS("past", Reason.LIMIT),
    NO_SCHEME("geen-regeling-genoemd", Reason.LIMIT),
    CLOSED("niet-open-op-de-datum", Reason.EXPIRED),
    TOO_LONG("duur-niet-toegestaan", Reason.LIMIT),
    TOO_MUCH("bedrag-te-hoog", Reason.LIMIT),
    OTHER_SHARES("andere-verdeling", Reason.LIMIT),
    OTHER_INITIATIVE("ander-initiatief", Reason.SENDER_ROLE),
    OTHER_AUTHORITY("andere-instantie", Reason.RECEIVER_ROLE);

    private final String code;
    private final Finding finding;

    SchemeFit(String code, Reason reason) {
        this.code = code;
        this.finding = new Finding(reason, Predicate.SCHEME, "past", code, code.equals("past"));
    }

    /**
     * The word with this code.
     *
     * @throws IllegalArgumentException when there is none
     */
    public static SchemeFit of(String code) {
        return Arrays.stream(values())
                .filter(word -> word.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("not a scheme fit"));
    }

    public String code() {
        return code;
    }

    Finding finding() {
        return finding;
    }
}
