package nl.sluis.gateway.message;

import java.util.regex.Pattern;

/**
 * The type of a message, reverse-DNS with one version: {@code nl.sluis.traject.aanvraag.v1}.
 *
 * @throws IllegalArgumentException when the text has another shape
 */
public record MessageType(String name) {
    private static final Pattern SHAPE = Pattern.compile("[a-z]+(\\.[a-z][a-z-]{0,30}){2,5}\\.v\\d{1,3}");

    public MessageType {
        if (!SHAPE.matcher(name).matches()) {
            throw new IllegalArgumentException("a type is written as nl.sluis.<what>.v<number>");
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
