package nl.sluis.gateway.console.pages;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import nl.sluis.gateway.report.Rules;

/** Messages that wait, with parties and types as people call them. */
final class QueueRows {
    private final PartyNames names;
    private final Rules rules;

    QueueRows(PartyNames names, Rules rules) {
        this.names = names;
        this.rules = rules;
    }

    QueueRow of(JsonNode told) {
        return new QueueRow(
                told.path("message").asText(),
                rules.now().title(told.path("type").asText()),
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
}
