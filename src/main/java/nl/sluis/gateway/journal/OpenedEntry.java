package nl.sluis.gateway.journal;

import java.util.Optional;
import nl.sluis.gateway.message.EntryId;

/**
 * An entry with its body, for this gateway's own eyes: what a person or party may see of it is not decided here
 * ({@code report}).
 *
 * @param about the acceptance of which this is the end, if it is one
 */
public record OpenedEntry(EntryId id, LogPosition at, EntryLeaf leaf, Optional<EntryId> about, EntryBody body) {
    @Override
    public String toString() {
        return "OpenedEntry[" + id + "]";
    }
}
