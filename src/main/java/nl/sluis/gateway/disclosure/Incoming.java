package nl.sluis.gateway.disclosure;

import java.time.LocalDate;
import java.util.Map;
import nl.sluis.gateway.message.Document;
import nl.sluis.gateway.message.FieldPath;
import nl.sluis.gateway.message.Identifier;
import nl.sluis.gateway.message.MessageDefinition;

/**
 * What came in, with its identifiers read.
 *
 * @param identifiers every identifier of the document by its path: carried in clear, or opened from a token
 * @param translated  those of them that came as a token made for the sender from the receiver's own value
 * @param eventDate   the date at which an age is computed
 */
public record Incoming(
        MessageDefinition definition,
        Document data,
        Map<FieldPath, Identifier> identifiers,
        java.util.Set<FieldPath> translated,
        LocalDate eventDate) {
    public Incoming {
        identifiers = Map.copyOf(identifiers);
        translated = java.util.Set.copyOf(translated);
    }

    @Override
    public String toString() {
        return "Incoming[" + definition.type() + "]";
    }
}
