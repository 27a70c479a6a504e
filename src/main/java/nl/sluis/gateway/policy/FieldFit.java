package nl.sluis.gateway.policy;

import nl.sluis.gateway.message.FieldAction;
import nl.sluis.gateway.message.FieldClass;
import nl.sluis.gateway.message.FieldDefinition;
import nl.sluis.gateway.message.MessageDefinition;
import nl.sluis.gateway.message.PseudonymDomain;
import nl.sluis.gateway.message.PseudonymKind;
import nl.sluis.gateway.message.TextKind;
import nl.sluis.gateway.message.ValueKind;

/** Refuses an action that the schema or the rule's bases do not carry for a field. */
final class FieldFit {
    private final MessageDefinition definition;
    private final Bases bases;

    FieldFit(MessageDefinition definition, Bases bases) {
        this.definition = definition;
        this.bases = bases;
    }

    /** @throws PolicyRefusedException naming the place and the field */
    void check(YamlValue value, FieldDefinition field, FieldAction action) {
        switch (action) {
            case FieldAction.Drop() -> {}
            case FieldAction.Keep() -> checkKeep(value, field);
            case FieldAction.Translate() -> checkTranslate(value, field);
            case FieldAction.Pseudonymise(var kind, var domain) -> checkPseudonym(value, field, kind, domain);
            case FieldAction.Constant(var text) -> {}
            case FieldAction.EncryptForReceiver() -> checkKeep(value, field);
            case FieldAction.Mask(var last) ->
                refuse(
                        value,
                        last > 0
                                && (field.fieldClass() == FieldClass.BSN
                                        || !field.form().codes().isEmpty()),
                        field.path() + " is a BSN or a code, of which a part is too much: mask");
            case FieldAction.GeneraliseDate(var precision) ->
                refuse(value, !field.isDate(), field.path() + " is no date, so it has no " + precision.code());
            case FieldAction.ShiftDate(var days) -> checkShift(value, field);
            case FieldAction.GeneralisePostcode(var precision) ->
                refuse(
                        value,
                        !field.holds(ValueKind.POSTCODE),
                        field.path() + " is no postcode, so it has no " + precision.code());
            case FieldAction.Bucket(var bounds) ->
                refuse(value, !field.holds(ValueKind.WHOLE_NUMBER), field.path() + " is no whole number, so no bucket");
            case FieldAction.RedactText() ->
                refuse(
                        value,
                        !field.isText(TextKind.REMARK) && !field.isText(TextKind.ABOUT_NOBODY),
                        field.path() + " is no free text (x-tekst), so there is nothing to redact");
        }
    }

    private static void refuse(YamlValue value, boolean wrong, String problem) {
        if (wrong) {
            throw value.refused(problem);
        }
    }

    private void checkShift(YamlValue value, FieldDefinition field) {
        refuse(value, !field.isDate(), field.path() + " is no date, so it is not shifted");
        refuse(
                value,
                definition.subject().isEmpty(),
                definition.type() + " is about nobody, so there is no person whose dates are shifted");
    }

    private void checkKeep(YamlValue value, FieldDefinition field) {
        if (field.fieldClass() == FieldClass.BSN && bases.bsn().isEmpty()) {
            throw value.refused(field.path() + " is kept, but the rule names no statutory basis for it:"
                    + " add bsn: { basis: … } or make it a pseudonym");
        }
        if (field.fieldClass() == FieldClass.DIRECT && bases.identifying().isEmpty()) {
            throw value.refused(field.path() + " identifies somebody and is kept, but the rule names no basis for it:"
                    + " add identifying: { basis: … } or drop it");
        }
    }

    /** Only a reference that one party gave the other can be given back; a person is kept or made a pseudonym. */
    private static void checkTranslate(YamlValue value, FieldDefinition field) {
        if (field.identifier() == null) {
            throw value.refused(field.path() + " holds no identifier (x-id), so there is nothing to translate");
        }
        if (field.fieldClass() == FieldClass.BSN || field.tokenDomain() != PseudonymDomain.RELATIONSHIP) {
            throw value.refused(field.path() + " is no reference of the receiver's own: only an identifier with"
                    + " x-domein relationship is translated");
        }
    }

    private static void checkPseudonym(
            YamlValue value, FieldDefinition field, PseudonymKind kind, PseudonymDomain domain) {
        if (field.identifier() == null) {
            throw value.refused(field.path() + " holds no identifier (x-id), so it has no pseudonym");
        }
        switch (kind) {
            case P1 -> {
                if (domain != field.tokenDomain()) {
                    throw value.refused(field.path() + " has domain " + domain.code() + " here and x-domein "
                            + (field.tokenDomain() == null
                                    ? "none"
                                    : field.tokenDomain().code())
                            + " in the schema: a token made like this could not be read back");
                }
            }
            case P2 -> {
                if (domain != PseudonymDomain.RECEIVER) {
                    throw value.refused(field.path() + ": a P2 is one receiver's, so its domain is receiver");
                }
            }
            case P3 -> {
                if (domain != PseudonymDomain.MESSAGE) {
                    throw value.refused(field.path() + ": a P3 is new in each message, so its domain is message");
                }
            }
        }
    }
}
