package nl.sluis.gateway.report;

import nl.sluis.gateway.journal.LogEntries;

/** The door to the log for a bench. */
public final class BenchView {
    private BenchView() {}

    public static LogView of(LogEntries log) {
        return new LogView(log);
    }
}
