package nl.sluis.gateway.console.pages;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;

/**
 * A message that waits, for a row.
 *
 * @param age    since it was accepted
 * @param first  who asked that it be discarded; empty where nobody did
 */
record QueueRow(
        String id,
        String type,
        String region,
        String sender,
        String receiver,
        String status,
        Instant accepted,
        Duration age,
        Instant until,
        int failures,
        int resends,
        int behind,
        String first) {
    static QueueRow of(JsonNode told, PartyNames names) {
        return new QueueRow(
                told.path("message").asText(),
                told.path("type").asText(),
                told.path("region").asText(),
                names.of(told.path("sender").asText()),
                names.of(told.path("receiver").asText()),
                told.path("status").asText(),
                Instant.parse(told.path("accepted").asText()),
                Duration.ofSeconds(told.path("ageSeconds").asLong()),
                Instant.parse(told.path("until").asText()),
                told.path("failures").asInt(),
                told.path("resends").asInt(),
                told.path("behind").asInt(),
                told.path("discardAskedBy").asText());
    }

    public boolean parked() {
        return status.equals("geparkeerd");
    }
}
