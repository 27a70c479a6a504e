package nl.sluis.gateway.party;

import java.util.regex.Pattern;

/**
 * A gemeente by its CBS code: {@code GM} and four digits.
 *
 * @throws IllegalArgumentException when the text has another shape
 */
public record GemeenteCode(String value) {
    private static final Pattern SHAPE = Pattern.compile("GM\\d{4}");

    public GemeenteCode {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("a gemeente is written as GM and four digits");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
