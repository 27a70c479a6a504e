package nl.sluis.gateway.report;

import java.util.List;
import nl.sluis.gateway.journal.OpenedEntry;
import nl.sluis.gateway.message.Oin;

/** Finds the entries of a trace by index: it costs the same however long the log is. */
@FunctionalInterface
public interface TracedEntries {
    /**
     * All entries that are in this trace for this party, newest first. One of another trace may be among them, and what this
     * party may not see: who asks cuts them to their reader and looks at each.
     *
     * @param trace 32 hexadecimal digits
     * @throws nl.sluis.gateway.journal.JournalUnavailableException when the database cannot be asked now
     */
    List<OpenedEntry> in(Oin party, String trace);
}
