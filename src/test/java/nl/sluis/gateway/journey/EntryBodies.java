package nl.sluis.gateway.journey;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import nl.sluis.gateway.journal.EntryBody;
import nl.sluis.gateway.journal.LogEntries;
import nl.sluis.gateway.journal.LogWindow;

/** What the log says of one message. */
final class EntryBodies {
    private EntryBodies() {}

    /** @param id as the answer to the sender has it */
    static JsonNode of(Gateway gateway, String id) {
        var now = Instant.now();
        var window = new LogWindow(now.minus(Duration.ofHours(1)), now.plus(Duration.ofHours(1)));
        return gateway.bean(LogEntries.class).newest(window, 100).stream()
                .filter(entry -> entry.id().toString().equals(id))
                .map(entry -> ((EntryBody.Opened) entry.body()).content())
                .findFirst()
                .orElseThrow();
    }
}
