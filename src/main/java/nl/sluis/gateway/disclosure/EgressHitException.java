package nl.sluis.gateway.disclosure;

import nl.sluis.gateway.message.FieldPath;

/** Something that must not leave stood in the outgoing bytes. Names the field and the encoding, never the value. */
public final class EgressHitException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final FieldPath field;

    public EgressHitException(FieldPath field, String encoding) {
        super("the value of " + field + " was found in the outgoing message, as " + encoding);
        this.field = field;
    }

    public FieldPath field() {
        return field;
    }
}
