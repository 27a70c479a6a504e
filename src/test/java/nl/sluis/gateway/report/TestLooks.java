package nl.sluis.gateway.report;

import nl.sluis.gateway.journal.Journal;

/** Looks into a journal of a test. */
public final class TestLooks {
    private TestLooks() {}

    public static Looks of(Journal journal) {
        return new Looks(journal, (controller, person) -> "psn1." + controller);
    }
}
