package nl.sluis.gateway.audit.tree;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import nl.sluis.gateway.journal.EntryFacts;
import nl.sluis.gateway.journal.EntryType;
import nl.sluis.gateway.journal.Item;
import nl.sluis.gateway.journal.Journal;
import nl.sluis.gateway.message.Oin;

/**
 * Writes who reads entries, before they are shown: one {@code log.read} for a query, not one for each of its pages. What
 * a party reads within ten minutes is one query.
 */
final class Readings {
    private static final Duration ONE_QUERY = Duration.ofMinutes(10);
    private static final String RETENTION_CLASS = "care-5y";
    private final Journal journal;
    private final Clock clock;
    private final ConcurrentMap<String, Instant> written = new ConcurrentHashMap<>();

    Readings(Journal journal, Clock clock) {
        this.journal = journal;
        this.clock = clock;
    }

    /** @throws nl.sluis.gateway.journal.JournalUnavailableException when it cannot be written; nothing is shown then */
    void byParty(Oin party, String what) {
        var key = party.value() + " " + what;
        var now = clock.instant();
        var before = written.get(key);
        if (before == null || before.plus(ONE_QUERY).isBefore(now)) {
            write(party, party.value(), what);
            written.put(key, now);
        }
    }

    void byPerson(String person, Oin party, String what) {
        write(party, person, what);
    }

    private void write(Oin party, String reader, String what) {
        var body = JsonNodeFactory.instance.objectNode().put("reader", reader).put("what", what);
        var unused = journal.append(new Item.Event(new EntryFacts(
                EntryType.LOG_READ, EntryFacts.Judgement.NONE, party, null, null, null, null, RETENTION_CLASS, body)));
    }
}
