package nl.sluis.gateway.policy.reading;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.sluis.gateway.message.FieldAction;
import nl.sluis.gateway.message.FieldPath;
import nl.sluis.gateway.policy.Flow;
import nl.sluis.gateway.policy.PlannedField;
import nl.sluis.gateway.policy.Rule;

/**
 * What a new matrix changes: which messages go that did not, or no longer go, and what receivers come to see more or less
 * of. It compares what the two decide, over everything that can be asked, and not how they are written.
 *
 * @param tuples how many questions were compared
 * @param words  what is written differently and decides nothing by itself, but is adopted with it
 */
public record MatrixDiff(
        String before, String after, long tuples, List<Flip> flips, List<FieldChange> fields, List<WordChange> words) {
    public MatrixDiff {
        flips = List.copyOf(flips);
        fields = List.copyOf(fields);
        words = List.copyOf(words);
    }

    public static MatrixDiff of(Matrix before, Matrix after) {
        var search = FlipSearch.between(before, after);
        return new MatrixDiff(
                before.compiled().policyHash(),
                after.compiled().policyHash(),
                search.size(),
                search.find(),
                fieldChanges(before.rules(), after.rules()),
                new WordSearch(before, after).find());
    }

    /** Whether nothing at all changes. */
    public boolean isEmpty() {
        return before.equals(after) && flips.isEmpty() && fields.isEmpty() && words.isEmpty();
    }

    private static List<FieldChange> fieldChanges(Collection<Rule> before, Collection<Rule> after) {
        var old = byFlow(before);
        var young = byFlow(after);
        var flows = new LinkedHashSet<Flow>();
        before.forEach(rule -> flows.add(rule.flow()));
        after.forEach(rule -> flows.add(rule.flow()));
        var changes = new ArrayList<FieldChange>();
        flows.forEach(flow -> changes.addAll(
                fieldChanges(flow, Optional.ofNullable(old.get(flow)), Optional.ofNullable(young.get(flow)))));
        return changes;
    }

    private static List<FieldChange> fieldChanges(Flow flow, Optional<Rule> before, Optional<Rule> after) {
        var old = fields(before);
        var young = fields(after);
        var paths = new LinkedHashSet<FieldPath>(old.keySet());
        paths.addAll(young.keySet());
        return paths.stream()
                .sorted()
                .map(path -> change(flow, Optional.ofNullable(old.get(path)), Optional.ofNullable(young.get(path))))
                .filter(change -> !change.before().equals(change.after()))
                .toList();
    }

    private static FieldChange change(Flow flow, Optional<PlannedField> before, Optional<PlannedField> after) {
        return new FieldChange(flow, after.or(() -> before).orElseThrow().field(), action(before), action(after));
    }

    /** Of what there is no rule for, or no such field in, the receiver sees nothing. */
    private static FieldAction action(Optional<PlannedField> field) {
        return field.map(PlannedField::action).orElse(new FieldAction.Drop());
    }

    private static Map<FieldPath, PlannedField> fields(Optional<Rule> rule) {
        var fields = new HashMap<FieldPath, PlannedField>();
        rule.ifPresent(one ->
                one.plan().fields().forEach(field -> fields.put(field.field().path(), field)));
        return fields;
    }

    private static Map<Flow, Rule> byFlow(Collection<Rule> rules) {
        return rules.stream().collect(Collectors.toMap(Rule::flow, rule -> rule));
    }
}
