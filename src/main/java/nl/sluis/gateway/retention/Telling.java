package nl.sluis.gateway.retention;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import nl.sluis.gateway.journal.EntryFacts;
import nl.sluis.gateway.journal.EntryType;
import nl.sluis.gateway.journal.Item;
import nl.sluis.gateway.journal.Journal;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What goes is told by an entry of type {@code pruned} before it goes: once a day of each kind, in the log of this node. */
final class Telling {
    private static final String RETENTION_CLASS = "care-5y";
    private final Journal journal;
    private final JdbcClient jdbc;
    private final int shard;

    /** @param shard the log of this node */
    Telling(Journal journal, JdbcClient jdbc, int shard) {
        this.journal = journal;
        this.jdbc = jdbc;
        this.shard = shard;
    }

    static ObjectNode facts(String what) {
        return JsonNodeFactory.instance.objectNode().put("event", "retention").put("what", what);
    }

    int shard() {
        return shard;
    }

    /**
     * Once for each day.
     *
     * @throws nl.sluis.gateway.journal.JournalUnavailableException when it cannot be written; then nothing may go
     */
    void once(String what, LocalDate day, ObjectNode facts) {
        if (told(what, day)) {
            return;
        }
        var unused = journal.append(new Item.Event(new EntryFacts(
                EntryType.PRUNED, EntryFacts.Judgement.NONE, null, null, null, null, null, RETENTION_CLASS, facts)));
        var inserted = jdbc.sql("insert into retention_told (shard, what, day) values (?, ?, ?) on conflict do nothing")
                .params(shard, what, day)
                .update();
    }

    /**
     * Once for each day, by whichever node comes first.
     *
     * @throws nl.sluis.gateway.journal.JournalUnavailableException when it cannot be written; then nothing may go
     */
    void onceOfAll(String what, LocalDate day, ObjectNode facts) {
        var told = jdbc.sql("select exists (select from retention_told where what = ? and day = ?)")
                .params(what, day)
                .query(Boolean.class)
                .single();
        if (!told) {
            once(what, day, facts);
        }
    }

    private boolean told(String what, LocalDate day) {
        return jdbc.sql("select true from retention_told where shard = ? and what = ? and day = ?")
                .params(shard, what, day)
                .query(Boolean.class)
                .optional()
                .isPresent();
    }
}
