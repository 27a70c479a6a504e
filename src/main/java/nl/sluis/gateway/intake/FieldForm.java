package nl.sluis.gateway.intake;

import nl.sluis.gateway.message.FieldAction;
import nl.sluis.gateway.message.FieldClass;
import nl.sluis.gateway.message.FieldPath;

/**
 * What becomes of one field of a message: names and forms, never a value, and never a token.
 *
 * @param title  the Dutch name
 * @param action what the field plan does with it
 * @param form   what the receiver would see of it: {@code [pseudoniem P1]}
 * @param basis  on which the rule lets it pass in this form, or why it does not pass
 */
public record FieldForm(
        FieldPath path, FieldClass fieldClass, String title, FieldAction action, String form, String basis) {}
