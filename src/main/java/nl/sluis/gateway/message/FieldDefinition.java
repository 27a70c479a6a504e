package nl.sluis.gateway.message;

import org.jspecify.annotations.Nullable;

/**
 * What the schema says of one leaf field.
 *
 * @param fieldClass  {@code x-klasse}
 * @param category    {@code x-categorie}: what a consent and a report call it
 * @param identifier  {@code x-id}: the type of identifier that it holds, clear or as a token; null for an ordinary value
 * @param tokenDomain {@code x-domein}: in which domain a token in this field was made; null without {@code identifier}
 * @param title       the Dutch name
 * @param form        which values it can have
 */
public record FieldDefinition(
        FieldPath path,
        FieldClass fieldClass,
        String category,
        @Nullable IdentifierType identifier,
        @Nullable PseudonymDomain tokenDomain,
        String title,
        FieldForm form) {
    /** Whether it holds a calendar date. */
    public boolean isDate() {
        return "date".equals(form.format());
    }

    /** Whether its values are of this kind. */
    public boolean holds(ValueKind kind) {
        return form.kind() == kind;
    }

    /** Whether it is an open text of this kind. */
    public boolean isText(TextKind kind) {
        return form.text() == kind;
    }

    /** The type of identifier, of a field that is known to hold one. */
    public IdentifierType identifierOrThrow() {
        if (identifier == null) {
            throw new IllegalStateException(path + " holds no identifier");
        }
        return identifier;
    }
}
