package nl.sluis.gateway.routes;

import java.util.List;
import java.util.Optional;
import nl.sluis.gateway.intake.FieldForm;
import nl.sluis.gateway.message.DatePrecision;
import nl.sluis.gateway.message.FieldAction;
import nl.sluis.gateway.message.FieldClass;
import nl.sluis.gateway.message.FieldDefinition;
import nl.sluis.gateway.message.FieldPath;
import nl.sluis.gateway.policy.PlannedField;

/**
 * In which form the receiver would see each field, told from what was done with it and never from what came of it: a value
 * or a token has no way into this.
 */
final class FieldForms {
    /** What the receiver sees of a field that does not pass, or of a message that does not. */
    static final String NOTHING = "niet verzonden";

    private final Passage.Closed closed;
    private final boolean passes;

    private FieldForms(Passage.Closed closed, boolean passes) {
        this.closed = closed;
        this.passes = passes;
    }

    /** @param passes whether the message would; of one that is refused nothing is seen, whatever its rule says */
    static List<FieldForm> of(Passage.Closed closed, boolean passes) {
        var forms = new FieldForms(closed, passes);
        var done = closed.disclosed().actions();
        return closed.message().definition().fields().values().stream()
                .flatMap(field ->
                        Optional.ofNullable(done.get(field.path())).stream().map(action -> forms.of(field, action)))
                .toList();
    }

    private FieldForm of(FieldDefinition field, FieldAction action) {
        return new FieldForm(
                field.path(), field.fieldClass(), field.title(), action, seen(field, action), reason(field, action));
    }

    private String seen(FieldDefinition field, FieldAction action) {
        if (!passes || closed.disclosed().withheld().containsKey(field.path())) {
            return NOTHING;
        }
        var form = form(field, action);
        return isEnclosed(field.path()) && !form.equals(NOTHING) ? form + ", versleuteld" : form;
    }

    private boolean isEnclosed(FieldPath path) {
        var closing = closed.permitted().permit().fieldPlan().closing();
        return closing.payload()
                || closing.groups().stream().anyMatch(group -> path.pointer().startsWith(group.pointer() + "/"));
    }

    /** On what it passes in this form, or why it does not. */
    private String reason(FieldDefinition field, FieldAction action) {
        var permit = closed.permitted().permit();
        var withheld = closed.disclosed().withheld().get(field.path());
        if (withheld != null) {
            return withheld.dutch();
        }
        if (action instanceof FieldAction.Drop) {
            return PlannedField.leftOut(permit.fieldPlan().fields().containsKey(field.path()));
        }
        return permit.rule().bases().of(field, action);
    }

    private static String form(FieldDefinition field, FieldAction action) {
        return switch (action) {
            case FieldAction.Keep() -> field.fieldClass() == FieldClass.BSN ? "[BSN, zichtbaar]" : "[ongewijzigd]";
            case FieldAction.Drop() -> NOTHING;
            case FieldAction.Pseudonymise(var kind, var ignored) -> "[pseudoniem " + kind + "]";
            case FieldAction.Translate() -> "[eigen kenmerk]";
            case FieldAction.Mask(var last) -> last == 0 ? "[***]" : "[*** en de laatste " + last + "]";
            case FieldAction.Constant(var text) -> text;
            case FieldAction.GeneraliseDate(var precision) -> coarse(precision);
            case FieldAction.ShiftDate ignored -> "[verschoven datum]";
            case FieldAction.GeneralisePostcode(var precision) -> "[" + precision.code() + "]";
            case FieldAction.Bucket ignored -> "[klasse]";
            case FieldAction.RedactText() -> "[tekst met plaatshouders]";
            case FieldAction.EncryptForReceiver() -> "[versleuteld voor de ontvanger]";
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
