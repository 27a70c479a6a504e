package nl.sluis.gateway.pseudonym;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.IntSupplier;
import javax.sql.DataSource;
import nl.sluis.gateway.message.Oin;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The epochs in table {@code relationship}. The first node to ask pins the current epoch and the others read it back, so
 * that all agree before any token leaves.
 *
 * <p>Blocks on the store; fails with its exception when that cannot be reached, for a guess would give a person a second
 * pseudonym. Safe between threads.
 */
final class StoredEpochs implements PinnedEpochs {
    private static final int MOST_RELATIONSHIPS = 10_000;
    /** How long a node may not see a migration that another one started. */
    static final Duration AGE = Duration.ofSeconds(2);
    /** What was read less than this ago is not read again, whatever tokens are met. */
    private static final Duration FRESH = Duration.ofSeconds(1);

    private final JdbcClient store;
    private final IntSupplier currentEpoch;
    private final Cache<Relationship, Pinned> seen = Caffeine.newBuilder()
            .maximumSize(MOST_RELATIONSHIPS)
            .expireAfterWrite(AGE)
            .executor(Runnable::run)
            .build();

    StoredEpochs(DataSource writer, IntSupplier currentEpoch) {
        this.store = JdbcClient.create(writer);
        this.currentEpoch = currentEpoch;
    }

    private record Relationship(Oin holder, String scope) {}

    /** @param read when, on the machine's own clock */
    private record Pinned(int epoch, OptionalInt former, long read) {}

    @Override
    public int of(Oin holder, String scope) {
        return pinned(new Relationship(holder, scope)).epoch();
    }

    @Override
    public OptionalInt former(Oin holder, String scope) {
        return pinned(new Relationship(holder, scope)).former();
    }

    @Override
    public void lookAgain(Oin holder, String scope) {
        seen.asMap()
                .computeIfPresent(
                        new Relationship(holder, scope),
                        (key, known) -> System.nanoTime() - known.read() > FRESH.toNanos() ? null : known);
    }

    private Pinned pinned(Relationship relationship) {
        // no computing cache: it would hold a lock while it waits for the store
        var known = seen.getIfPresent(relationship);
        if (known != null) {
            return known;
        }
        var pinned = find(relationship).orElseGet(() -> pin(relationship));
        seen.put(relationship, pinned);
        return pinned;
    }

    private Pinned pin(Relationship relationship) {
        var rows = store.sql(
                        "insert into relationship (receiver, scope, epoch) values (?, ?, ?) on conflict do nothing")
                .params(relationship.holder.value(), relationship.scope, currentEpoch.getAsInt())
                .update();
        return find(relationship)
                .orElseThrow(() -> new IllegalStateException("a relationship is not there after " + rows + " inserts"));
    }

    private Optional<Pinned> find(Relationship relationship) {
        return store.sql("""
                select epoch, case when former_until > clock_timestamp() then former end
                  from relationship where receiver = ? and scope = ?""")
                .params(relationship.holder.value(), relationship.scope)
                .query((row, number) -> {
                    var epoch = row.getInt(1);
                    var former = row.getInt(2);
                    return new Pinned(
                            epoch, row.wasNull() ? OptionalInt.empty() : OptionalInt.of(former), System.nanoTime());
                })
                .optional();
    }
}
