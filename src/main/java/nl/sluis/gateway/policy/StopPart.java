package nl.sluis.gateway.policy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;

/** Which part of the stop message a message says it is: 1 from the provider, 2 from the gemeente to UWV. */
public enum StopPart {
    NONE("geen"),
    ONE("1"),
    TWO("2");

    private final String code;

    StopPart(String code) {
        this.code = code;
    }

    /** What the field says; not saying it is {@code NONE}. */
    static StopPart of(JsonNode field) {
        return Arrays.stream(values())
                .filter(part -> part.code.equals(field.textValue()))
                .findFirst()
                .orElse(NONE);
    }

    /**
     * The word with this code.
     *
     * @throws IllegalArgumentException when there is none
     */
    public static StopPart of(String code) {
        return Arrays.stream(values())
                .filter(word -> word.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("not a part"));
    }

    public String code() {
        return code;
    }
}
