package nl.sluis.gateway.console.pages;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A key, by name, state and age; not a byte of it.
 *
 * @param due when it is to be changed; empty for what changes on suspicion only or by itself
 */
record KeyRow(
        String kind,
        String id,
        String state,
        long age,
        Optional<LocalDate> due,
        boolean isDue,
        Optional<Instant> destroyed,
        String place) {
    static KeyRow of(JsonNode row) {
        return new KeyRow(
                row.path("kind").asText(),
                row.path("id").asText(),
                row.path("state").asText(),
                row.path("ageDays").asLong(),
                text(row, "due").map(LocalDate::parse),
                row.path("isDue").asBoolean(),
                text(row, "destroyed").map(Instant::parse),
                row.path("place").asText());
    }

    private static Optional<String> text(JsonNode row, String member) {
        return Optional.of(Told.text(row, member)).filter(text -> !text.isEmpty());
    }
}
