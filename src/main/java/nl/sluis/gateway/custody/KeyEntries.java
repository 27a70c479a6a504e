package nl.sluis.gateway.custody;

import com.fasterxml.jackson.databind.node.ObjectNode;
import nl.sluis.gateway.journal.EntryFacts;
import nl.sluis.gateway.journal.EntryType;
import nl.sluis.gateway.journal.Item;
import nl.sluis.gateway.journal.Journal;
import nl.sluis.gateway.journal.Outcome;
import nl.sluis.gateway.message.EntryId;

/** What the log says of keys: which, what was ordered, by whom. Committed before it is done. */
final class KeyEntries {
    private static final String RETENTION_CLASS = "care-5y";
    private final Journal journal;

    KeyEntries(Journal journal) {
        this.journal = journal;
    }

    /** @throws nl.sluis.gateway.journal.JournalUnavailableException when it cannot be written; then nothing is done */
    EntryId record(EntryType type, ObjectNode body) {
        var facts =
                new EntryFacts(type, EntryFacts.Judgement.NONE, null, null, null, null, null, RETENTION_CLASS, body);
        return switch (journal.append(new Item.Event(facts))) {
            case Outcome.Recorded(var id, var ignored) -> id;
            case Outcome.Refused ignored -> throw new IllegalStateException("an event is not refused");
            case Outcome.Duplicate ignored -> throw new IllegalStateException("an event has no duplicate");
            case Outcome.Conflict ignored -> throw new IllegalStateException("an event has no duplicate");
        };
    }
}
