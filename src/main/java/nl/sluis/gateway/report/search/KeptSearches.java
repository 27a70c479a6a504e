package nl.sluis.gateway.report.search;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import javax.sql.DataSource;
import nl.sluis.gateway.party.Person;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The searches that people keep, each its own and nobody else's. Safe between threads. */
final class KeptSearches {
    static final int MOST = 30;
    private static final Duration LONGEST = Duration.ofDays(730);
    private static final String KEEP = """
            insert into saved_search (id, person, filters, kept)
            select ?, ?, ?, ? where (select count(*) from saved_search where person = ?) < ?
            on conflict (person, filters) do nothing""";
    private static final String LIST =
            "select id, filters, kept from saved_search where person = ? order by kept desc, id limit ?";
    private final JdbcClient jdbc;
    private final Supplier<UUID> ids;
    private final Clock clock;

    KeptSearches(DataSource writer, Supplier<UUID> ids, Clock clock) {
        this.jdbc = JdbcClient.create(writer);
        this.ids = ids;
        this.clock = clock;
    }

    /** @param filters JSON */
    record Kept(UUID id, String filters, Instant kept) {}

    List<Kept> of(Person person) {
        return jdbc.sql(LIST)
                .params(person.key(), MOST)
                .query((row, number) -> new Kept(
                        row.getObject(1, UUID.class),
                        row.getString(2),
                        row.getTimestamp(3).toInstant()))
                .list();
    }

    /** Keeping what is kept already changes nothing. Whether it is kept now: a person keeps at most {@link #MOST}. */
    boolean keep(Person person, String filters) {
        var now = clock.instant();
        var unused = jdbc.sql("delete from saved_search where kept < ?")
                .param(Timestamp.from(now.minus(LONGEST)))
                .update();
        var added = jdbc.sql(KEEP)
                .params(ids.get(), person.key(), filters, Timestamp.from(now), person.key(), MOST)
                .update();
        return added > 0 || of(person).stream().anyMatch(one -> one.filters().equals(filters));
    }

    /** Whether it was this person's. */
    boolean forget(Person person, UUID id) {
        return jdbc.sql("delete from saved_search where id = ? and person = ?")
                        .params(id, person.key())
                        .update()
                > 0;
    }
}
