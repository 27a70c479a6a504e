package nl.sluis.gateway.keys;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.SecureRandom;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The AEK of each month in {@code erasable.bcfks}. One node writes at a time, under an advisory lock of the database; a
 * node that misses a month reads the file again when it has changed. Safe between threads.
 */
final class ErasableKeys implements MonthKeys {
    private static final String AEK = "aek-";
    /** Two numbers of our own in PostgreSQL's space of advisory locks: "keys", and this file. */
    private static final String LOCK = "select pg_advisory_xact_lock(" + 0x6b657973 + ", 1)";

    private static final String CURRENT = """
            insert into aek_current (month) values (?)
            on conflict (only_row) do update set month = greatest(aek_current.month, excluded.month)""";

    private final KeystoreFile file;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final SecureRandom random;
    private final ReentrantLock reading = new ReentrantLock();
    private volatile Loaded loaded;

    ErasableKeys(KeystoreFile file, DataSource writer, SecureRandom random) {
        this.file = file;
        this.jdbc = JdbcClient.create(writer);
        this.transaction = new TransactionTemplate(new DataSourceTransactionManager(writer));
        this.random = random;
        this.loaded = load();
    }

    /** @param version what changes when another node renames its file into place */
    private record Loaded(Map<YearMonth, Secret> months, Object version) {
        @Override
        public String toString() {
            return "Loaded" + months.keySet();
        }
    }

    @Override
    public Secret make(YearMonth month) {
        var known = loaded.months().get(month);
        if (known != null) {
            return known;
        }
        reading.lock();
        try {
            transaction.executeWithoutResult(status -> makeAlone(month));
            loaded = load();
            return Optional.ofNullable(loaded.months().get(month))
                    .orElseThrow(() -> new KeyUnavailableException("the audit key AEK of " + month + " is gone"));
        } finally {
            reading.unlock();
        }
    }

    private void makeAlone(YearMonth month) {
        jdbc.sql(LOCK).query(row -> {});
        var contents = file.read();
        if (!contents.keys().containsKey(AEK + month)) {
            file.write(contents.with(AEK + month, Secret.random(random)));
        }
        jdbc.sql(CURRENT).param(month.toString()).update();
    }

    @Override
    public Optional<Secret> find(YearMonth month) {
        var known = loaded.months().get(month);
        if (known == null && !version(file.path()).equals(loaded.version())) {
            reloadOnce();
            known = loaded.months().get(month);
        }
        return Optional.ofNullable(known);
    }

    private void reloadOnce() {
        reading.lock();
        try {
            if (!version(file.path()).equals(loaded.version())) {
                loaded = load();
            }
        } finally {
            reading.unlock();
        }
    }

    private Loaded load() {
        var version = version(file.path()); // before the bytes: a change in between is then seen once more
        var months = new HashMap<YearMonth, Secret>();
        file.read().keys().forEach((alias, key) -> {
            if (alias.startsWith(AEK)) {
                months.put(YearMonth.parse(alias.substring(AEK.length())), key);
            }
        });
        return new Loaded(Map.copyOf(months), version);
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
