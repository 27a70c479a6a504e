package nl.sluis.gateway.journal;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import nl.sluis.gateway.message.EntryId;
import nl.sluis.gateway.message.Oin;

/**
 * An entry about a person, opened.
 *
 * @param to   the receiver of the message
 * @param body names and codes, as the entry's maker wrote them
 */
public record SubjectEntry(EntryId id, Instant time, Oin to, JsonNode body) {
    @Override
    public String toString() {
        return "SubjectEntry[" + id + "]";
    }
}
