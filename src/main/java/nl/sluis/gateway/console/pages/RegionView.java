package nl.sluis.gateway.console.pages;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** A region: who tells whom what, how each receives and what waits for it, and what is rehearsed. */
record RegionView(
        String code,
        String name,
        List<String> steps,
        List<Line> lines,
        List<Receiver> receivers,
        List<Rehearsal> rehearsals) {
    record Line(String from, String role, String to, List<String> types) {}

    /** @param form how it receives; empty when no form leads to it here */
    record Receiver(String name, String roles, String form, boolean active, long waiting, long parked) {}

    record Rehearsal(String file, String about) {}

    static RegionView of(JsonNode told, PartyNames names) {
        return new RegionView(
                told.path("region").asText(),
                told.path("name").asText(),
                Told.texts(told, "steps"),
                told.path("lines").valueStream().map(RegionView::line).toList(),
                told.path("parties")
                        .valueStream()
                        .map(party -> receiver(party, names))
                        .toList(),
                told.path("rehearsals")
                        .valueStream()
                        .map(row -> new Rehearsal(
                                row.path("file").asText(), row.path("about").asText()))
                        .toList());
    }

    private static Line line(JsonNode row) {
        return new Line(
                row.path("from").asText(),
                row.path("role").asText(),
                row.path("to").asText(),
                Told.texts(row, "types"));
    }

    private static Receiver receiver(JsonNode party, PartyNames names) {
        return new Receiver(
                names.of(party.path("oin").asText()),
                party.path("roles").asText(),
                Told.text(party, "delivery"),
                party.path("active").asBoolean(),
                party.path("waiting").asLong(),
                party.path("parked").asLong());
    }
}
