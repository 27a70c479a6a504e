package nl.sluis.gateway.routes;

import java.util.List;
import java.util.Optional;
import nl.sluis.gateway.intake.FieldForm;
import nl.sluis.gateway.message.DatePrecision;
import nl.sluis.gateway.message.FieldAction;
import nl.sluis.gateway.message.FieldClass;
import nl.sluis.gateway.message.FieldDefinition;
import nl.sluis.gateway.policy.Bases;

/**
 * In which form the receiver would see each field, told from what was done with it and never from what came of it: a value
 * or a token has no way into this.
 */
final class FieldForms {
    /** What the receiver sees of a field that does not pass, or of a message that does not. */
    static final String NOTHING = "niet verzonden";

    private FieldForms() {}

    /** @param passes whether the message would; of one that is refused nothing is seen, whatever its rule says */
    static List<FieldForm> of(Passage.Closed closed, boolean passes) {
        var fields = closed.message().definition().fields();
        var bases = closed.permitted().permit().rule().bases();
        var done = closed.disclosed().actions();
        return fields.values().stream()
                .flatMap(field -> Optional.ofNullable(done.get(field.path())).stream()
                        .map(action -> of(field, action, bases, passes)))
                .toList();
    }

    private static FieldForm of(FieldDefinition field, FieldAction action, Bases bases, boolean passes) {
        var form = passes ? form(field, action) : NOTHING;
        return new FieldForm(
                field.path(), field.fieldClass(), field.title(), action.dutch(), form, basis(field, action, bases));
    }

    /** In clear an identifier needs a basis of its own; all else goes on that of the release. */
    private static String basis(FieldDefinition field, FieldAction action, Bases bases) {
        return switch (action) {
            case FieldAction.Drop() -> "";
            case FieldAction.Keep() -> clearBasis(field, bases);
            case FieldAction.EncryptForReceiver() -> clearBasis(field, bases);
            case FieldAction.Pseudonymise ignored -> bases.release();
            case FieldAction.Translate() -> bases.release();
            case FieldAction.Mask ignored -> bases.release();
            case FieldAction.Constant ignored -> bases.release();
            case FieldAction.GeneraliseDate ignored -> bases.release();
            case FieldAction.ShiftDate ignored -> bases.release();
            case FieldAction.GeneralisePostcode ignored -> bases.release();
            case FieldAction.Bucket ignored -> bases.release();
            case FieldAction.RedactText() -> bases.release();
        };
    }

    private static String clearBasis(FieldDefinition field, Bases bases) {
        return switch (field.fieldClass()) {
            case BSN -> bases.bsn().orElse(bases.release());
            case DIRECT -> bases.identifying().orElse(bases.release());
            case QUASI, SPECIAL, ORDINARY -> bases.release();
        };
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
