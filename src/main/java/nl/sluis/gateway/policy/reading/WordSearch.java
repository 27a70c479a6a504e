package nl.sluis.gateway.policy.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.sluis.gateway.policy.Nothing;
import nl.sluis.gateway.policy.Rule;

/** What is written differently in two matrices, besides what they decide. */
final class WordSearch {
    private static final String ABSENT = "niet";
    private final Matrix before;
    private final Matrix after;

    WordSearch(Matrix before, Matrix after) {
        this.before = before;
        this.after = after;
    }

    List<WordChange> find() {
        var changes = new ArrayList<WordChange>();
        compare(said(before), said(after), changes);
        return List.copyOf(changes);
    }

    private static void compare(
            Map<String, Map<String, String>> old, Map<String, Map<String, String>> young, List<WordChange> changes) {
        var places = new TreeSet<>(old.keySet());
        places.addAll(young.keySet());
        for (var place : places) {
            var was = old.getOrDefault(place, Map.of());
            var is = young.getOrDefault(place, Map.of());
            if (was.isEmpty() || is.isEmpty()) {
                changes.add(new WordChange(
                        place, "bestaat", was.isEmpty() ? ABSENT : "wel", is.isEmpty() ? ABSENT : "wel"));
                continue;
            }
            var words = new TreeSet<>(was.keySet());
            words.addAll(is.keySet());
            words.stream()
                    .filter(word -> !was.getOrDefault(word, ABSENT).equals(is.getOrDefault(word, ABSENT)))
                    .map(word ->
                            new WordChange(place, word, was.getOrDefault(word, ABSENT), is.getOrDefault(word, ABSENT)))
                    .forEach(changes::add);
        }
    }

    /** By place and word, everything that the matrix says. */
    private static Map<String, Map<String, String>> said(Matrix matrix) {
        var said = new TreeMap<String, Map<String, String>>();
        matrix.rules().forEach(rule -> said.put("regel " + rule.id(), words(rule)));
        matrix.compiled().nothing().forEach(row -> said.put("rij " + row.id(), words(row)));
        matrix.compiled().purposes().forEach((code, meaning) -> said.put("doel " + code, Map.of("betekenis", meaning)));
        return said;
    }

    private static Map<String, String> words(Rule rule) {
        var words = new TreeMap<String, String>();
        words.put("geldt voor", rule.flow().toString());
        words.put("status", Dutch.status(rule.status()));
        words.put("verstrekken op", rule.bases().release());
        words.put("ontvangen op", rule.bases().receipt());
        rule.bases().bsn().ifPresent(basis -> words.put("BSN op", basis));
        rule.bases().identifying().ifPresent(basis -> words.put("herleidbaar op", basis));
        rule.bases().exception().ifPresent(basis -> words.put("uitzondering op", basis));
        words.put("toestemming", Dutch.consent(rule));
        words.put("bezwaar", Dutch.objection(rule));
        words.put("beperking", Dutch.restriction(rule));
        words.put("gesloten voor de ontvanger", Dutch.closing(rule));
        words.put("regio", Dutch.regions(rule));
        words.put("voorwaarde", Dutch.conditions(rule));
        words.put("bewaren door de afzender", Dutch.retention(rule.retention().source()));
        words.put("bewaren door de ontvanger", Dutch.retention(rule.retention().destination()));
        rule.retention().waiting().ifPresent(waiting -> words.put("wachten op de ontvanger", waiting.toString()));
        words.put(
                "verplichtingen",
                rule.obligations().stream().map(Enum::name).sorted().collect(Collectors.joining(", ")));
        return words;
    }

    private static Map<String, String> words(Nothing row) {
        return Map.of("rol", row.role().code(), "waarom", row.why(), "status", Dutch.status(row.status()));
    }
}
