package nl.sluis.gateway.message;

import java.util.regex.Pattern;

/**
 * The name of a rule of the matrix. It stands in entries for ever, so it is never given to another rule.
 *
 * @throws IllegalArgumentException when the text is not lower-case words with hyphens
 */
public record RuleId(String value) {
    private static final Pattern SHAPE = Pattern.compile("[a-z][a-z0-9-]{2,59}");

    public RuleId {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("a rule is named in lower case with hyphens");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
