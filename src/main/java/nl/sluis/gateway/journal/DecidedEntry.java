package nl.sluis.gateway.journal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.EnumSet;
import java.util.Set;
import nl.sluis.gateway.message.EntryId;
import nl.sluis.gateway.message.Oin;
import org.jspecify.annotations.Nullable;

/**
 * An entry in which something was decided about a message, meant or tried.
 *
 * @param source the party that sent it
 * @param body   names and codes, as the entry's maker wrote them; null when it cannot be opened any more
 */
public record DecidedEntry(
        EntryId id, EntryType type, Oin source, @Nullable JsonNode body) {
    static final Set<EntryType> TYPES = EnumSet.of(EntryType.ACCEPTED, EntryType.REFUSED, EntryType.PROEF);

    @Override
    public String toString() {
        return "DecidedEntry[" + id + "]";
    }
}
