package nl.sluis.gateway.routes;

import static java.util.Objects.requireNonNull;

import java.util.Comparator;
import java.util.List;
import nl.sluis.gateway.disclosure.Disclosed;
import nl.sluis.gateway.intake.FieldForm;
import nl.sluis.gateway.message.DatePrecision;
import nl.sluis.gateway.message.FieldAction;
import nl.sluis.gateway.message.FieldClass;
import nl.sluis.gateway.message.FieldDefinition;
import nl.sluis.gateway.message.MessageDefinition;

/**
 * In which form the receiver would see each field, told from what was done with it and never from what came of it: a value
 * or a token has no way into this.
 */
final class FieldForms {
    /** What the receiver sees of a field that does not pass, or of a message that does not. */
    static final String NOTHING = "niet verzonden";

    private FieldForms() {}

    /** @param passes whether the message would; of one that is refused nothing is seen, whatever its rule says */
    static List<FieldForm> of(MessageDefinition definition, Disclosed disclosed, boolean passes) {
        return disclosed.actions().entrySet().stream()
                .map(done -> of(requireNonNull(definition.fields().get(done.getKey())), done.getValue(), passes))
                .sorted(Comparator.comparing(FieldForm::path))
                .toList();
    }

    private static FieldForm of(FieldDefinition field, FieldAction action, boolean passes) {
        var form = passes ? form(field, action) : NOTHING;
        return new FieldForm(field.path(), field.fieldClass(), field.title(), action.dutch(), form, "");
    }

    private static String form(FieldDefinition field, FieldAction action) {
        return switch (action) {
            case FieldAction.Keep() -> field.fieldClass() == FieldClass.BSN ? "[BSN, zichtbaar]" : "[ongewijzigd]";
            case FieldAction.Drop() -> NOTHING;
            case FieldAction.Pseudonymise(var kind, var ignored) -> "[pseudoniem " + kind + "]";
            case FieldAction.Translate() -> "[eigen kenmerk]";
            case FieldAction.GeneraliseDate(var precision) -> coarse(precision);
        };
    }

    private static String coarse(DatePrecision precision) {
        return switch (precision) {
            case YEAR -> "[jaar]";
            case MONTH -> "[maand]";
            case ISO_WEEK -> "[week]";
            case AGE_BAND_5 -> "[leeftijdsband]";
        };
    }
}
