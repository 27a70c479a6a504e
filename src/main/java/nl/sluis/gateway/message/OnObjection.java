package nl.sluis.gateway.message;

import java.util.Arrays;
import java.util.List;

/**
 * What an objection (AVG 21) does to a message that does not rest on consent. Where consent is the basis, an objection is
 * a negative consent and blocks, whatever this says.
 */
public enum OnObjection {
    BLOCKS("blocks"),
    /** The message is accepted and waits, until a privacy officer of the holder lets it go or stops it. */
    REVIEW("review"),
    NONE("none");

    private final String code;

    OnObjection(String code) {
        this.code = code;
    }

    /**
     * The word of a rule.
     *
     * @throws IllegalArgumentException when there is none
     */
    public static OnObjection of(String code) {
        return Arrays.stream(values())
                .filter(word -> word.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("an objection does one of " + codes()));
    }

    public static List<String> codes() {
        return Arrays.stream(values()).map(OnObjection::code).toList();
    }

    public String code() {
        return code;
    }
}
