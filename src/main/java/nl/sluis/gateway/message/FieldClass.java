package nl.sluis.gateway.message;

import java.util.Arrays;

/** How sensitive a field is, as its schema says ({@code x-klasse}). */
public enum FieldClass {
    BSN("bsn"),
    DIRECT("direct-identificerend"),
    QUASI("quasi-identificerend"),
    SPECIAL("bijzonder"),
    ORDINARY("gewoon");

    private final String code;

    FieldClass(String code) {
        this.code = code;
    }

    /**
     * The class with this code.
     *
     * @throws IllegalArgumentException when there is none
     */
    public static FieldClass of(String code) {
        return Arrays.stream(values())
                .filter(fieldClass -> fieldClass.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("x-klasse is one of "
                        + Arrays.stream(values()).map(FieldClass::code).toList()));
    }

    public String code() {
        return code;
    }

    /** Whether a value of this class points at one person by itself. */
    public boolean identifies() {
        return this == BSN || this == DIRECT;
    }
}
