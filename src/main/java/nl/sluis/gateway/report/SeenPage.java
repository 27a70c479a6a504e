package nl.sluis.gateway.report;

import java.util.List;
import java.util.Optional;
import nl.sluis.gateway.journal.LogPosition;

/**
 * Entries as one reader sees them, newest first.
 *
 * @param behind where the next page begins; empty when the log was looked through to the end of the period
 */
public record SeenPage(List<SeenEntry> entries, Optional<LogPosition> behind) {
    public SeenPage {
        entries = List.copyOf(entries);
    }
}
