package nl.sluis.gateway.message;

import java.util.Arrays;

/** Among whom a pseudonym is the same. */
public enum PseudonymDomain {
    /** In all messages to that receiver in that scope. */
    RECEIVER("receiver"),
    /** Between that sender and that receiver only. */
    RELATIONSHIP("relationship"),
    /** In that message only. */
    MESSAGE("message");

    private final String code;

    PseudonymDomain(String code) {
        this.code = code;
    }

    /**
     * The domain with this code.
     *
     * @throws IllegalArgumentException when there is none
     */
    public static PseudonymDomain of(String code) {
        return Arrays.stream(values())
                .filter(domain -> domain.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("a domain is receiver, relationship or message"));
    }

    public String code() {
        return code;
    }
}
