package nl.sluis.gateway.policy.reading;

import nl.sluis.gateway.message.DatePrecision;
import nl.sluis.gateway.message.FieldAction;
import nl.sluis.gateway.message.PostcodePrecision;
import nl.sluis.gateway.message.PseudonymKind;

/** Whether a receiver comes to see more of a field. */
public enum Visibility {
    MORE("meer zichtbaar"),
    LESS("minder zichtbaar"),
    OTHER("anders zichtbaar");

    private final String dutch;

    Visibility(String dutch) {
        this.dutch = dutch;
    }

    public String dutch() {
        return dutch;
    }

    static Visibility between(FieldAction before, FieldAction after) {
        var difference = Integer.compare(shown(after), shown(before));
        if (difference == 0) {
            return OTHER;
        }
        return difference > 0 ? MORE : LESS;
    }

    /** How much a form shows, from nothing to the thing itself; of what is closed for the receiver it sees all. */
    private static int shown(FieldAction action) {
        return switch (action) {
            case FieldAction.Drop() -> 0;
            case FieldAction.Constant(var text) -> 1;
            case FieldAction.Mask(var last) -> 2 + last;
            case FieldAction.Pseudonymise(var kind, var domain) -> shown(kind);
            case FieldAction.GeneraliseDate(var precision) -> shown(precision);
            case FieldAction.GeneralisePostcode(var precision) -> shown(precision);
            case FieldAction.Bucket(var bounds) -> 30 + bounds.size();
            case FieldAction.ShiftDate(var days) -> 60;
            case FieldAction.RedactText() -> 61;
            case FieldAction.Translate() -> 62;
            case FieldAction.EncryptForReceiver() -> 70;
            case FieldAction.Keep() -> 70;
        };
    }

    private static int shown(PseudonymKind kind) {
        return switch (kind) {
            case P3 -> 10;
            case P2 -> 11;
            case P1 -> 12;
        };
    }

    private static int shown(DatePrecision precision) {
        return switch (precision) {
            case AGE_BAND_5 -> 20;
            case YEAR -> 21;
            case MONTH -> 22;
            case ISO_WEEK -> 23;
        };
    }

    private static int shown(PostcodePrecision precision) {
        return switch (precision) {
            case PC2 -> 20;
            case MUNICIPALITY -> 21;
            case PC4 -> 22;
        };
    }
}
