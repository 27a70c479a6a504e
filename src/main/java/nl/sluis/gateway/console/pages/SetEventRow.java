package nl.sluis.gateway.console.pages;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;

/**
 * Something that happened to what is in force, for a row.
 *
 * @param how    {@code activated}, {@code started}, {@code rolled-back} or {@code refused}
 * @param person who ordered it; empty for a start
 */
record SetEventRow(Instant at, String how, SetVersion set, String person, List<String> reasons, String entry) {
    static List<SetEventRow> all(JsonNode told) {
        return told.path("events")
                .valueStream()
                .map(row -> new SetEventRow(
                        Instant.parse(row.path("at").asText()),
                        row.path("how").asText(),
                        SetVersion.of(row),
                        Told.text(row, "person"),
                        Told.texts(row, "reasons"),
                        row.path("entry").asText()))
                .toList();
    }
}
