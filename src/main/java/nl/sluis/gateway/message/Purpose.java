package nl.sluis.gateway.message;

import java.util.regex.Pattern;

/**
 * What a message is for, by its code ({@code re-integratie}). Only purposes that a rule names can be permitted.
 *
 * @throws IllegalArgumentException when the text is not lower-case words with hyphens, 40 characters at most
 */
public record Purpose(String code) {
    private static final Pattern SHAPE = Pattern.compile("[a-z][a-z0-9-]{1,39}");

    public Purpose {
        if (!SHAPE.matcher(code).matches()) {
            throw new IllegalArgumentException("a purpose is written in lower case with hyphens");
        }
    }

    @Override
    public String toString() {
        return code;
    }
}
