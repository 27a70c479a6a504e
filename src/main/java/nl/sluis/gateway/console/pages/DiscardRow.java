package nl.sluis.gateway.console.pages;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import nl.sluis.gateway.party.Person;
import nl.sluis.gateway.report.Rules;

/** A message of which a first person asked that it be discarded; no person, no content. */
record DiscardRow(
        String id,
        String type,
        String region,
        String sender,
        String receiver,
        String reason,
        String by,
        Instant asked) {
    static DiscardRow of(JsonNode row, PartyNames names, Rules rules) {
        return new DiscardRow(
                row.path("message").asText(),
                rules.now().title(row.path("type").asText()),
                row.path("region").asText(),
                names.of(row.path("sender").asText()),
                names.of(row.path("receiver").asText()),
                row.path("reason").asText(),
                row.path("askedBy").asText(),
                Instant.parse(row.path("asked").asText()));
    }

    public boolean askedBy(Person person) {
        return by.equals(person.key());
    }
}
