package nl.sluis.gateway.keys;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
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
    private volatile Loaded loaded;
    private volatile @Nullable YearMonth announced;

    /** @param contents of this file */
    ErasableKeys(KeystoreFile file, KeystoreFile.Contents contents, DataSource writer, SecureRandom random) {
        this.file = file;
        this.loaded = new Loaded(contents, version(file.path()));
        this.jdbc = JdbcClient.create(writer);
        this.transaction = new TransactionTemplate(new DataSourceTransactionManager(writer));
        this.random = random;
    }

    /** @param version what changes when another node renames its file into place */
    private record Loaded(KeystoreFile.Contents contents, Object version) {
        Optional<Secret> key(YearMonth month) {
            return Optional.ofNullable(contents.keys().get(alias(month)));
        }
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
        if (loaded.key(month).isEmpty()) {
            var more = loaded.contents().with(alias(month), Secret.random(random));
            file.write(more);
            loaded = new Loaded(more, version(file.path()));
        }
    }

    @Override
    public Optional<Secret> find(YearMonth month) {
        return loaded.key(month).or(() -> {
            reloadWhenChanged();
            return loaded.key(month);
        });
    }

    private void reloadWhenChanged() {
        if (version(file.path()).equals(loaded.version())) {
            return;
        }
        writing.lock();
        try {
            var version = version(file.path()); // before the bytes: a change in between is then seen once more
            if (!version.equals(loaded.version())) {
                loaded = new Loaded(file.read(), version);
            }
        } finally {
            writing.unlock();
        }
    }

    private static KeyUnavailableException gone(YearMonth month) {
        return new KeyUnavailableException("the audit key AEK of " + month + " is gone");
    }

    private static Object version(Path file) {
        try {
            var attributes = Files.readAttributes(file, BasicFileAttributes.class);
            return Optional.ofNullable(attributes.fileKey()) + " " + attributes.lastModifiedTime();
        } catch (IOException e) {
            throw new KeyUnavailableException("the keystore " + file + " is gone", e);
        }
    }

    @Override
    public String toString() {
        return "ErasableKeys[***]";
    }
}
