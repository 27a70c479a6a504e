package nl.sluis.gateway.report;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.Set;
import nl.sluis.gateway.journal.EntryLeaf;
import nl.sluis.gateway.journal.LogPosition;
import nl.sluis.gateway.message.EntryId;

/**
 * An entry as one reader may see it. Nothing that this reader may not see is in it, so it may be printed, exported or
 * searched whole.
 *
 * @param as       in which quality the reader sees it
 * @param message  for the end of a delivery, the acceptance of that message; only for its source
 * @param body     a copy of what the reader may see of the body; empty when that is nothing
 * @param withheld what is not shown
 */
public record SeenEntry(
        EntryId id,
        LogPosition at,
        EntryLeaf leaf,
        Quality as,
        Optional<EntryId> message,
        Optional<ObjectNode> body,
        Set<Withheld> withheld) {
    public SeenEntry {
        withheld = Set.copyOf(withheld);
    }

    /** What the reader is to the entry. */
    public enum Quality {
        /** The party that sent, asked or recorded. */
        SOURCE,
        /** The party to which it was delivered. */
        DESTINATION,
        /** The party in whose register of consents another recorded it. */
        HOLDER,
        /** It is about the gateway itself, and about no party. */
        GATEWAY
    }

    @Override
    public String toString() {
        return "SeenEntry[" + id + "]";
    }
}
