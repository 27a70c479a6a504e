package nl.sluis.gateway.console;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import nl.sluis.gateway.journal.EntryFacts;
import nl.sluis.gateway.journal.EntryType;
import nl.sluis.gateway.journal.Item;
import nl.sluis.gateway.journal.Journal;
import nl.sluis.gateway.journal.Rejections;
import nl.sluis.gateway.party.Person;

/** Refusals of persons as entries {@code rejected} of the journal. */
final class RecordedRefusals implements RefusedPersons {
    private static final int UNAUTHORIZED = 401;
    private static final String RETENTION_CLASS = "care-5y";
    private final Journal journal;
    private final Rejections rejections;

    RecordedRefusals(Journal journal, Rejections rejections) {
        this.journal = journal;
        this.rejections = rejections;
    }

    @Override
    public void unknown() {
        rejections.count(null, UNAUTHORIZED);
    }

    @Override
    public void named(Person person, String call) {
        var body = JsonNodeFactory.instance
                .objectNode()
                .put("person", person.key())
                .put("call", call);
        var unused = journal.append(new Item.Event(new EntryFacts(
                EntryType.REJECTED,
                EntryFacts.Judgement.NONE,
                person.party(),
                null,
                null,
                null,
                null,
                RETENTION_CLASS,
                body)));
    }
}
