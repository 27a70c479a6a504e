package nl.sluis.gateway.message;

import java.util.Arrays;

/** How coarse a generalised postcode is: four digits, two, or the CBS code of the municipality that it lies in. */
public enum PostcodePrecision {
    PC4("PC4", "vier cijfers"),
    PC2("PC2", "twee cijfers"),
    MUNICIPALITY("gemeente", "gemeente");

    private final String code;
    private final String dutch;

    PostcodePrecision(String code, String dutch) {
        this.code = code;
        this.dutch = dutch;
    }

    /**
     * The precision with this code.
     *
     * @throws IllegalArgumentException when there is none
     */
    public static PostcodePrecision of(String code) {
        return Arrays.stream(values())
                .filter(precision -> precision.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("a postcode is generalised to PC4, PC2 or gemeente"));
    }

    public String code() {
        return code;
    }

    public String dutch() {
        return dutch;
    }
}
