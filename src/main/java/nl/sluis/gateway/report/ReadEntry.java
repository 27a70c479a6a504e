package nl.sluis.gateway.report;

import java.util.List;
import java.util.Optional;

/**
 * An entry with all that its reader sees of the message it is about.
 *
 * @param entry      as this reader may see it
 * @param acceptance of that message, where the entry is the end of a delivery and the reader its source; seen by the same
 *     reader
 * @param consent    on which an accepted message rested, told from the register; of a delivery its own entry says it
 */
public record ReadEntry(
        Reader reader, SeenEntry entry, Optional<SeenEntry> acceptance, List<ConsentHistory.Relied> consent) {
    public ReadEntry {
        consent = List.copyOf(consent);
    }

    @Override
    public String toString() {
        return "ReadEntry[" + entry.id() + "]";
    }
}
