package nl.sluis.gateway.policy.reading;

import nl.sluis.gateway.message.DatePrecision;
import nl.sluis.gateway.message.FieldAction;
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

    /** How much a form shows: nothing, a token of one message, one that returns, one that opens, a coarser date, the thing itself. */
    private static int shown(FieldAction action) {
        return switch (action) {
            case FieldAction.Drop() -> 0;
            case FieldAction.Pseudonymise(var kind, var domain) -> shown(kind);
            case FieldAction.GeneraliseDate(var precision) -> shown(precision);
            case FieldAction.Translate() -> 30;
            case FieldAction.Keep() -> 40;
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
}
