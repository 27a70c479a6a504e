package nl.sluis.gateway.keys;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Which keys each running node works with. A node runs that holds the lock of its log or was heard a moment ago; one that
 * was not heard is waited for, for it would go on with what it knows.
 */
final class Nodes {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration PAUSE = Duration.ofMillis(200);
    /** The lock of a log shard ("Slui"), as the journal takes it on the writer's own connection. */
    private static final String BEHIND = """
            with running (shard) as (
                select objid::int from pg_locks
                 where locktype = 'advisory' and classid = 1399616873 and objsubid = 2 and granted
                   and database = (select oid from pg_database where datname = current_database())
                union select shard from key_node where seen > clock_timestamp() - interval '15 seconds')
            select r.shard from running r left join key_node n on n.shard = r.shard
             where n.state is distinct from ? order by 1""";

    private final JdbcClient jdbc;
    private final int shard;
    private final Supplier<String> state;

    /** @param state of this node, equal to that of another that works with the same keys */
    Nodes(DataSource writer, int shard, Supplier<String> state) {
        this.jdbc = JdbcClient.create(writer);
        this.shard = shard;
        this.state = state;
    }

    void report() {
        jdbc.sql("""
                insert into key_node (shard, state) values (?, ?)
                on conflict (shard) do update set state = excluded.state, seen = clock_timestamp()""").params(shard, state.get()).update();
    }

    void leave() {
        jdbc.sql("delete from key_node where shard = ?").param(shard).update();
    }

    /** The nodes that run and do not work with the keys of this one. */
    List<Integer> behind() {
        return jdbc.sql(BEHIND).param(state.get()).query(Integer.class).list();
    }

    /**
     * Waits until every running node works with the keys that this one works with now.
     *
     * @throws KeyUnavailableException naming the nodes that did not follow; nothing was gone on with
     */
    void awaitAll() {
        report();
        var end = System.nanoTime() + PATIENCE.toNanos();
        var behind = behind();
        while (!behind.isEmpty()) {
            if (System.nanoTime() - end > 0) {
                throw new KeyUnavailableException("node " + behind + " has not taken up the change within "
                        + PATIENCE.toSeconds() + " s; see to that node, then give the same order again");
            }
            pause();
            behind = behind();
        }
    }

    static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(PAUSE.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KeyUnavailableException("interrupted while the nodes were waited for", e);
        }
    }
}
