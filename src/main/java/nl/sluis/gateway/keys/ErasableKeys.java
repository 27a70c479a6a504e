package nl.sluis.gateway.keys;

import java.security.SecureRandom;
import java.time.YearMonth;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The AEK of each month in {@code erasable.bcfks}. One node writes at a time, under an advisory lock of the database; a
 * node that misses a month reads the file again when it has changed. Safe between threads.
 */
final class ErasableKeys implements MonthKeys {
    /** Two numbers of our own in PostgreSQL's space of advisory locks: "keys", and this file. */
    private static final String LOCK = "select pg_advisory_xact_lock(" + 0x6b657973 + ", 1)";

    private static final String CURRENT = """
            insert into aek_current (month) values (?)
            on conflict (only_row) do update set month = greatest(aek_current.month, excluded.month)""";

    private final KeystoreFile file;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final SecureRandom random;
    private final ReentrantLock writing = new ReentrantLock();
    private volatile KeystoreFile.Loaded loaded;
    private volatile @Nullable YearMonth announced;

    /** @param loaded from this file, a while ago perhaps: whether it changed since is seen by its version */
    ErasableKeys(KeystoreFile file, KeystoreFile.Loaded loaded, DataSource writer, SecureRandom random) {
        this.file = file;
        this.loaded = loaded;
        this.jdbc = JdbcClient.create(writer);
        this.transaction = new TransactionTemplate(new DataSourceTransactionManager(writer));
        this.random = random;
    }

    static String alias(YearMonth month) {
        return "aek-" + month;
    }

    /** Also tells the other nodes, in {@code aek_current}, that this month has begun. */
    @Override
    public Secret make(YearMonth month) {
        return month.equals(announced) ? find(month).orElseThrow(() -> gone(month)) : announce(month);
    }

    private Secret announce(YearMonth month) {
        writing.lock();
        try {
            transaction.executeWithoutResult(status -> {
                jdbc.sql(LOCK).query(row -> {});
                writeWhenMissing(month);
                jdbc.sql(CURRENT).param(month.toString()).update();
            });
            announced = month;
            return find(month).orElseThrow(() -> gone(month));
        } finally {
            writing.unlock();
        }
    }

    private void writeWhenMissing(YearMonth month) {
        reloadWhenChanged();
        if (inMemory(month).isEmpty()) {
            var more = loaded.contents().with(alias(month), Secret.random(random));
            file.write(more);
            loaded = new KeystoreFile.Loaded(more, file.version());
        }
    }

    @Override
    public Optional<Secret> find(YearMonth month) {
        return inMemory(month).or(() -> {
            reloadWhenChanged();
            return inMemory(month);
        });
    }

    private Optional<Secret> inMemory(YearMonth month) {
        return Optional.ofNullable(loaded.contents().keys().get(alias(month)));
    }

    private void reloadWhenChanged() {
        if (file.version().equals(loaded.version())) {
            return;
        }
        writing.lock();
        try {
            if (!file.version().equals(loaded.version())) {
                loaded = file.load();
            }
        } finally {
            writing.unlock();
        }
    }

    private static KeyUnavailableException gone(YearMonth month) {
        return new KeyUnavailableException("the audit key AEK of " + month + " is gone");
    }

    @Override
    public String toString() {
        return "ErasableKeys[***]";
    }
}
