package nl.sluis.gateway.report;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import nl.sluis.gateway.journal.EntryFacts;
import nl.sluis.gateway.journal.EntryType;
import nl.sluis.gateway.journal.Item;
import nl.sluis.gateway.journal.Journal;
import nl.sluis.gateway.journal.Outcome;
import nl.sluis.gateway.message.Bsn;
import nl.sluis.gateway.message.EntryId;
import nl.sluis.gateway.party.Person;

/** Records who looked at the log, before anything is shown: where the journal cannot write, nothing is read. */
public final class Looks {
    private static final String RETENTION_CLASS = "care-5y";
    private final Journal journal;
    private final LogPseudonyms pseudonyms;

    Looks(Journal journal, LogPseudonyms pseudonyms) {
        this.journal = journal;
        this.pseudonyms = pseudonyms;
    }

    /**
     * One query of one person.
     *
     * @param subject whom the query was about; the entry is then one of that person's, under that person's key
     * @param what    filters, reason and how many, without a value of the person
     * @return the entry {@code log.read}
     * @throws nl.sluis.gateway.journal.JournalUnavailableException when it cannot be written now; then nothing is shown
     */
    public EntryId record(Person reader, Optional<Bsn> subject, ObjectNode what) {
        var body = what.deepCopy().put("reader", reader.key()).put("office", reader.office());
        var party = reader.party();
        if (party != null && subject.isPresent()) {
            body.putObject("subjects").put(party.value(), pseudonyms.of(party, subject.get()));
        }
        var outcome = journal.append(new Item.Event(new EntryFacts(
                EntryType.LOG_READ,
                EntryFacts.Judgement.NONE,
                party,
                null,
                null,
                null,
                subject.orElse(null),
                RETENTION_CLASS,
                body)));
        if (outcome instanceof Outcome.Recorded recorded) {
            return recorded.id();
        }
        throw new IllegalStateException("an event is recorded or fails");
    }
}
