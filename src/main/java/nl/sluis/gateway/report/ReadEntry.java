package nl.sluis.gateway.report;

import java.util.Optional;

/**
 * An entry with all that its reader sees of the message it is about.
 *
 * @param entry      as this reader may see it
 * @param acceptance of that message, where the entry is the end of a delivery and the reader its source; seen by the same
 *     reader
 */
public record ReadEntry(Reader reader, SeenEntry entry, Optional<SeenEntry> acceptance) {
    @Override
    public String toString() {
        return "ReadEntry[" + entry.id() + "]";
    }
}
