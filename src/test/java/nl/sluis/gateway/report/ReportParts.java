package nl.sluis.gateway.report;

import nl.sluis.gateway.journal.Journal;
import nl.sluis.gateway.journal.LogEntries;

/** What reports are made of, over a log and a journal of a test. */
public final class ReportParts {
    private ReportParts() {}

    public static Looks looks(Journal journal) {
        return new Looks(journal, (party, person) -> "psn1.AQAAAAEA" + party);
    }

    public static LogView view(LogEntries log) {
        return new LogView(log);
    }
}
