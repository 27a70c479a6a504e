package nl.sluis.gateway.keys;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The keys of each day of one kind, DPK or OGK, in the table {@code payload_key}. A key is remembered for ten minutes at most, so that one that was
 * destroyed is soon gone from memory too.
 */
final class StoredDayKeys implements DayKeys {
    static final String PAYLOADS = "DPK";
    static final String GUARD = "OGK";
    private final String kind;
    private final JdbcClient jdbc;
    private final WrappedRows rows;
    private final SecureRandom random;
    private final ReentrantLock loading = new ReentrantLock();
    private final Cache<LocalDate, Secret> known = Caffeine.newBuilder()
            .maximumSize(32)
            .expireAfterWrite(Duration.ofMinutes(10))
            .executor(Runnable::run)
            .build();

    /** @param kind {@link #PAYLOADS} or {@link #GUARD} */
    StoredDayKeys(String kind, DataSource writer, WrappedRows rows, SecureRandom random) {
        this.kind = kind;
        this.jdbc = JdbcClient.create(writer);
        this.rows = rows;
        this.random = random;
    }

    @Override
    public Secret forSealing(LocalDate day) {
        return remembered(day).orElseGet(() -> load(day, true));
    }

    @Override
    public Secret forOpening(LocalDate day) {
        return remembered(day).orElseGet(() -> load(day, false));
    }

    void forgetBefore(LocalDate day) {
        known.asMap().keySet().removeIf(one -> one.isBefore(day));
    }

    private Optional<Secret> remembered(LocalDate day) {
        return Optional.ofNullable(known.getIfPresent(day));
    }

    /** One thread asks the database; the others wait for its answer. */
    private Secret load(LocalDate day, boolean make) {
        loading.lock();
        try {
            var found = remembered(day).or(() -> find(day));
            if (found.isEmpty() && make) {
                insert(day);
                found = find(day);
            }
            var key =
                    found.orElseThrow(() -> new KeyUnavailableException("the key " + kind + " of " + day + " is gone"));
            known.put(day, key);
            return key;
        } finally {
            loading.unlock();
        }
    }

    private Optional<Secret> find(LocalDate day) {
        return jdbc.sql("select kek, wrapped from payload_key where kind = ? and day = ?")
                .params(kind, day)
                .query((row, number) ->
                        rows.unwrap(kind, day.toString(), new WrappedRows.Wrapped(row.getInt(1), row.getBytes(2))))
                .optional();
    }

    private void insert(LocalDate day) {
        if (insertOnce(day) == 0) {
            rows.lookAgain(); // it is there already, or the KEK was changed meanwhile
            var unused = insertOnce(day);
        }
    }

    private int insertOnce(LocalDate day) {
        var made = rows.wrap(kind, day.toString(), Secret.random(random));
        return jdbc.sql("""
                insert into payload_key (kind, day, kek, wrapped) select ?, ?, k.kek, ? from (values (?)) k (kek)
                where k.kek >= coalesce((select version from kek_current), 0)
                on conflict do nothing""").params(kind, day, made.bytes(), made.kek()).update();
    }

    @Override
    public String toString() {
        return "DayKeys[***]";
    }
}
