package nl.sluis.gateway.message;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which values a field can have, as far as a rule may want to know.
 *
 * @param format the format of JSON Schema, such as {@code date}; null when it has none
 * @param codes  the closed list of its values, as text; empty when it is no code
 * @param text   {@code x-tekst}; null when it is no open text
 * @param kind   what its values are, where an action fits no other
 */
public record FieldForm(
        @Nullable String format,
        List<String> codes,
        @Nullable TextKind text,
        ValueKind kind) {
    /** Nothing is known but the type. */
    public static final FieldForm ANY = new FieldForm(null, List.of(), null, ValueKind.OTHER);

    public FieldForm {
        codes = List.copyOf(codes);
    }
}
