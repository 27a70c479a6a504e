package nl.sluis.gateway.routes;

import nl.sluis.gateway.message.FieldPath;

/** A token in this field does not open for this sender. */
final class UnreadableField extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final FieldPath field;

    UnreadableField(FieldPath field) {
        super(field.pointer(), null, false, false);
        this.field = field;
    }

    FieldPath field() {
        return field;
    }
}
