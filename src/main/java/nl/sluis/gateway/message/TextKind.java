package nl.sluis.gateway.message;

import java.util.Arrays;

/**
 * The open texts that a schema may have ({@code x-tekst}); every other text is a code, a date, an identifier or has a
 * pattern. A reason is never an open text.
 */
public enum TextKind {
    /** What somebody, a body or a place is called. */
    NAME("naam"),
    /** A remark for the sender's own use. Anything may stand in it, so its class is {@link FieldClass#SPECIAL}. */
    REMARK("toelichting"),
    /** A sentence in a message about nobody, refused when something in it points at a person. */
    ABOUT_NOBODY("over-niemand");

    private final String code;

    TextKind(String code) {
        this.code = code;
    }

    /**
     * The kind with this code.
     *
     * @throws IllegalArgumentException when there is none
     */
    public static TextKind of(String code) {
        return Arrays.stream(values())
                .filter(kind -> kind.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("x-tekst is one of "
                        + Arrays.stream(values()).map(TextKind::code).toList()));
    }

    public String code() {
        return code;
    }
}
