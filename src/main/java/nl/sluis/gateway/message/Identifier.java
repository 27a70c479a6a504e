package nl.sluis.gateway.message;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;

/**
 * A value that points at a person, a case or a colleague, in the normal form of its type.
 *
 * <p>Guarantee: it does not print; {@link #reveal} is the only door.
 */
public final class Identifier {
    private final IdentifierType type;
    private final String value;

    private Identifier(IdentifierType type, String value) {
        this.type = type;
        this.value = value;
    }

    /**
     * Brings a text to the normal form of its type: a BSN to nine digits, others to NFC without surrounding space.
     *
     * @throws IllegalArgumentException naming the rule that is broken, never the value
     */
    public static Identifier of(IdentifierType type, String text) {
        if (type == IdentifierType.BSN) {
            return of(Bsn.of(text));
        }
        var value = Normalizer.normalize(text, Normalizer.Form.NFC).strip();
        if (value.isEmpty()) {
            throw new IllegalArgumentException("an identifier is not empty");
        }
        if (value.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("an identifier has no control characters");
        }
        if (value.getBytes(StandardCharsets.UTF_8).length > type.longestBytes()) {
            throw new IllegalArgumentException("this identifier is longer than its type allows");
        }
        return new Identifier(type, value);
    }

    public static Identifier of(Bsn bsn) {
        return new Identifier(IdentifierType.BSN, bsn.reveal(Reveal.PSEUDONYMISE));
    }

    public IdentifierType type() {
        return type;
    }

    /** The value in its normal form, for the purpose named. */
    public String reveal(Reveal purpose) {
        return value;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Identifier that && that.type == type && that.value.equals(value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    @Override
    public String toString() {
        return "Identifier[" + type.code() + ", ***]";
    }
}
