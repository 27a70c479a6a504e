package nl.sluis.gateway.disclosure;

import nl.sluis.gateway.message.FieldPath;

/** A field could not be brought into the form that the plan asks. Names the field and the reason, never the value. */
public final class TransformationFailedException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final FieldPath field;

    public TransformationFailedException(FieldPath field, String reason) {
        super(field + ": " + reason);
        this.field = field;
    }

    public FieldPath field() {
        return field;
    }
}
