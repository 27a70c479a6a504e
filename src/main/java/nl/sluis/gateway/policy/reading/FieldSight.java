package nl.sluis.gateway.policy.reading;

import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.sluis.gateway.message.FieldDefinition;
import nl.sluis.gateway.message.FieldPath;
import nl.sluis.gateway.message.MessageDefinition;
import nl.sluis.gateway.message.Role;
import nl.sluis.gateway.policy.Nothing;
import nl.sluis.gateway.policy.PlannedField;
import nl.sluis.gateway.policy.Rule;

/**
 * Who sees a field, in which form and on which basis, and who does not: over all rules and every role, also those to which
 * nothing goes.
 *
 * @param titles   what the message types call it, each name once
 * @param receivers every role there is: those that see something first, in the order of the roles
 */
public record FieldSight(
        FieldPath path, List<String> titles, List<FieldDefinition> meanings, List<Receiver> receivers) {
    public FieldSight {
        titles = List.copyOf(titles);
        meanings = List.copyOf(meanings);
        receivers = List.copyOf(receivers);
    }

    /** What one rule shows of it. */
    public record Shown(Rule rule, PlannedField field) {
        /** On which basis it passes, or why it does not. */
        public String basis() {
            return field.passes()
                    ? rule.bases().of(field.field(), field.action())
                    : PlannedField.leftOut(field.named());
        }
    }

    /**
     * One role.
     *
     * @param shown what each rule towards this role does with it, passed or not
     * @param why   why nothing of it comes there; empty where something does
     */
    public record Receiver(Role role, List<Shown> shown, String why) {
        public Receiver {
            shown = List.copyOf(shown);
        }

        public boolean sees() {
            return shown.stream().anyMatch(one -> one.field().passes());
        }
    }

    /** Every field that some message type has, in the order of their paths. */
    public static List<FieldPath> all(Matrix matrix) {
        return List.copyOf(matrix.types().stream()
                .flatMap(definition -> definition.fields().keySet().stream())
                .collect(Collectors.toCollection(TreeSet::new)));
    }

    /** What people call a field; each name once. */
    public static List<String> titles(Matrix matrix, FieldPath path) {
        return meanings(matrix, path).stream()
                .map(FieldDefinition::title)
                .distinct()
                .toList();
    }

    private static List<FieldDefinition> meanings(Matrix matrix, FieldPath path) {
        return matrix.types().stream()
                .map(MessageDefinition::fields)
                .flatMap(fields -> Stream.ofNullable(fields.get(path)))
                .toList();
    }

    public static FieldSight of(Matrix matrix, FieldPath path) {
        var receivers = Arrays.stream(Role.values())
                .map(role -> receiver(matrix, path, role))
                .toList();
        return new FieldSight(
                path,
                titles(matrix, path),
                meanings(matrix, path),
                Stream.concat(
                                receivers.stream().filter(Receiver::sees),
                                receivers.stream().filter(receiver -> !receiver.sees()))
                        .toList());
    }

    private static Receiver receiver(Matrix matrix, FieldPath path, Role role) {
        var shown = matrix.rules().stream()
                .filter(rule -> rule.flow().receiverRole() == role)
                .flatMap(rule -> rule.plan().fields().stream()
                        .filter(field -> field.field().path().equals(path))
                        .map(field -> new Shown(rule, field)))
                .toList();
        return new Receiver(
                role, shown, shown.stream().anyMatch(one -> one.field().passes()) ? "" : why(matrix, role, shown));
    }

    private static String why(Matrix matrix, Role role, List<Shown> shown) {
        return matrix.compiled().nothing().stream()
                .filter(row -> row.role() == role)
                .map(Nothing::why)
                .findFirst()
                .orElseGet(() -> shown.isEmpty()
                        ? "Geen regel brengt een bericht met dit veld naar deze rol."
                        : "Geen regel naar deze rol laat er iets van door.");
    }
}
