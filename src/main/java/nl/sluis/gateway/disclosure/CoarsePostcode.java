package nl.sluis.gateway.disclosure;

import java.util.Optional;
import nl.sluis.gateway.message.PostcodePrecision;

/** What is left of a postcode: {@code 3512}, {@code 35}, {@code GM0344}. */
final class CoarsePostcode {
    private static final int DIGITS = 4;
    private static final int LETTERS = 2;

    private final Municipalities municipalities;

    CoarsePostcode(Municipalities municipalities) {
        this.municipalities = municipalities;
    }

    /** Empty when the text is no postcode, or nobody knows the municipality. */
    Optional<String> of(String text, PostcodePrecision precision) {
        if (!isPostcode(text)) {
            return Optional.empty();
        }
        return switch (precision) {
            case PC4 -> Optional.of(text.substring(0, DIGITS));
            case PC2 -> Optional.of(text.substring(0, 2));
            case MUNICIPALITY -> municipalities.of(Integer.parseInt(text, 0, DIGITS, 10));
        };
    }

    /** {@code 3512PH}, with a space or without. */
    private static boolean isPostcode(String text) {
        var letters = text.length() == DIGITS + LETTERS + 1 && text.charAt(DIGITS) == ' ' ? DIGITS + 1 : DIGITS;
        if (text.length() != letters + LETTERS || text.charAt(0) == '0') {
            return false;
        }
        for (var at = 0; at < text.length(); at++) {
            var fits = at < DIGITS
                    ? text.charAt(at) >= '0' && text.charAt(at) <= '9'
                    : at < letters || text.charAt(at) >= 'A' && text.charAt(at) <= 'Z';
            if (!fits) {
                return false;
            }
        }
        return true;
    }
}
