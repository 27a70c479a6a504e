package nl.sluis.gateway.disclosure;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import nl.sluis.gateway.message.Document;
import nl.sluis.gateway.message.FieldPath;
import nl.sluis.gateway.message.Identifier;
import nl.sluis.gateway.message.MessageDefinition;

/**
 * What came in, with its identifiers read.
 *
 * @param identifiers every identifier of the document by its path: carried in clear, or opened from a token. Elements of
 *     an array share a path; there an identifier is taken as it stands, and a token cannot be opened
 * @param translated  those of them that came as a token made for the sender from the receiver's own value
 * @param eventDate   the date at which an age is computed
 * @param ownIds      what the sender calls this message, its system and its trace around the data; none of it may leave
 */
public record Incoming(
        MessageDefinition definition,
        Document data,
        Map<FieldPath, Identifier> identifiers,
        Set<FieldPath> translated,
        LocalDate eventDate,
        Set<String> ownIds) {
    public Incoming {
        identifiers = Map.copyOf(identifiers);
        translated = Set.copyOf(translated);
        ownIds = Set.copyOf(ownIds);
    }

    @Override
    public String toString() {
        return "Incoming[" + definition.type() + "]";
    }
}
