package nl.sluis.gateway.console.pages;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What came of an order about a set, or would come of it.
 *
 * @param outcome  the gateway's word, with hyphens
 * @param reasons  why it was refused; English, as the gateway says them
 * @param rules    how the rules differ; empty when they do not
 * @param byRegion the rehearsals, by region
 * @param request  whether something is to be signed before it becomes active
 */
record ActivationView(
        String outcome,
        List<String> reasons,
        SetVersion from,
        SetVersion to,
        List<Change> routes,
        List<Change> parties,
        String rules,
        List<String> unrehearsed,
        TreeMap<String, List<Rehearsed>> byRegion,
        String entry,
        boolean request) {

    /** A route or party that appears, disappears or is another: {@code +}, {@code -} or {@code ~} and its name. */
    record Change(String kind, String name) {
        static List<Change> all(JsonNode told, String member) {
            return Told.texts(told, member).stream().map(Change::of).toList();
        }

        private static Change of(String line) {
            var kind = line.startsWith("+ ") ? "erbij" : line.startsWith("- ") ? "weg" : "anders";
            return new Change(kind, line.substring(Math.min(2, line.length())));
        }
    }

    /** A rehearsal message: what must come of it, and what did. */
    record Rehearsed(
            String file,
            String region,
            String about,
            boolean right,
            String expected,
            String found,
            List<Difference> differences) {}

    /** @param what empty when it cannot be told what came of it: then the sentence says why */
    record Difference(String what, String expected, String found, String sentence) {}

    static ActivationView of(JsonNode told) {
        return new ActivationView(
                told.path("outcome").asText().replace(' ', '-'),
                Told.texts(told, "reasons"),
                SetVersion.of(told.path("from")),
                SetVersion.of(told.path("to")),
                Change.all(told, "routes"),
                Change.all(told, "parties"),
                Told.text(told, "rules"),
                Told.texts(told, "unrehearsed"),
                told.path("rehearsals")
                        .valueStream()
                        .map(ActivationView::rehearsed)
                        .collect(Collectors.groupingBy(Rehearsed::region, TreeMap::new, Collectors.toList())),
                Told.text(told, "entry"),
                told.has("request"));
    }

    private static Rehearsed rehearsed(JsonNode row) {
        return new Rehearsed(
                row.path("file").asText(),
                row.path("region").asText(),
                row.path("about").asText(),
                row.path("wentRight").asBoolean(),
                row.path("expected").asText(),
                row.path("found").asText(),
                row.path("compared")
                        .valueStream()
                        .map(one -> new Difference(
                                one.path("what").asText(),
                                one.path("expected").asText(),
                                one.path("found").asText(),
                                one.path("sentence").asText()))
                        .toList());
    }

    public long wrong() {
        return all().filter(one -> !one.right()).count();
    }

    public long rehearsals() {
        return all().count();
    }

    private java.util.stream.Stream<Rehearsed> all() {
        return byRegion.values().stream().flatMap(List::stream);
    }
}
