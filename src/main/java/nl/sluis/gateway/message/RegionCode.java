package nl.sluis.gateway.message;

import java.util.regex.Pattern;

/**
 * An arbeidsmarktregio by its CBS code: {@code AM} and two digits. Whether the region exists is for {@code regions.yaml}.
 *
 * @throws IllegalArgumentException when the text has another shape
 */
public record RegionCode(String value) {
    private static final Pattern SHAPE = Pattern.compile("AM\\d{2}");

    public RegionCode {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("a region is written as AM and two digits");
        }
    }

    public static boolean isOne(String text) {
        return SHAPE.matcher(text).matches();
    }

    @Override
    public String toString() {
        return value;
    }
}
