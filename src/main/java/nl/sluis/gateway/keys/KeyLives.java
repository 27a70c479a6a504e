package nl.sluis.gateway.keys;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** When keys were made and destroyed, in the table {@code key_life}. The keys themselves are elsewhere. */
final class KeyLives {
    private final JdbcClient jdbc;

    KeyLives(DataSource writer) {
        this.jdbc = JdbcClient.create(writer);
    }

    /** @param destroyed empty while it lives */
    record Life(String kind, String id, Instant created, Optional<Instant> destroyed) {}

    /** Nothing, when it began before. */
    void begin(String kind, String id) {
        jdbc.sql("insert into key_life (kind, id) values (?, ?) on conflict do nothing")
                .params(kind, id)
                .update();
    }

    /** For good. */
    void end(String kind, String id) {
        jdbc.sql("""
                insert into key_life (kind, id, destroyed) values (?, ?, clock_timestamp())
                on conflict (kind, id) do update set destroyed = coalesce(key_life.destroyed, excluded.destroyed)""").params(kind, id).update();
    }

    Set<String> ended(String kind) {
        return Set.copyOf(jdbc.sql("select id from key_life where kind = ? and destroyed is not null")
                .param(kind)
                .query(String.class)
                .list());
    }

    List<Life> all() {
        return jdbc.sql("select kind, id, created, destroyed from key_life order by kind, created")
                .query((row, number) -> new Life(
                        row.getString(1),
                        row.getString(2),
                        row.getTimestamp(3).toInstant(),
                        Optional.ofNullable(row.getTimestamp(4)).map(time -> time.toInstant())))
                .list();
    }

    /** The newest that lives of a kind; empty before the first began. */
    Optional<String> newest(String kind) {
        return all().stream()
                .filter(life -> life.kind().equals(kind) && life.destroyed().isEmpty())
                .map(Life::id)
                .reduce((one, next) -> next);
    }
}
