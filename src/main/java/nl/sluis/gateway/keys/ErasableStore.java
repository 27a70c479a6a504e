package nl.sluis.gateway.keys;

import java.security.SecureRandom;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.locks.ReentrantLock;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * {@code erasable.bcfks}: the keys that must be destroyable. One node writes at a time, under an advisory lock of the
 * database; a node that misses a key reads the file again when it has changed.
 *
 * <p>Guarantee: a key that was destroyed is never made again, also not by who puts an older file back. Safe between threads.
 */
final class ErasableStore {
    /** Two numbers of our own in PostgreSQL's space of advisory locks: "keys", and this file. */
    private static final String LOCK = "select pg_advisory_xact_lock(" + 0x6b657973 + ", 1)";

    private final KeystoreFile file;
    private final JdbcClient jdbc;
    private final KeyLives lives;
    private final TransactionTemplate transaction;
    private final SecureRandom random;
    private final ReentrantLock writing = new ReentrantLock();
    private volatile KeystoreFile.Loaded loaded;

    /** @param loaded from this file, a while ago perhaps: whether it changed since is seen by its version */
    ErasableStore(KeystoreFile file, KeystoreFile.Loaded loaded, DataSource writer, SecureRandom random) {
        this.file = file;
        this.loaded = loaded;
        this.jdbc = JdbcClient.create(writer);
        this.lives = new KeyLives(writer);
        this.transaction = new TransactionTemplate(new DataSourceTransactionManager(writer));
        this.random = random;
    }

    /** The key, if it is there; of one that is not in memory the file is looked at. */
    Optional<Secret> find(ErasableKey key) {
        return inMemory(key).or(() -> {
            reloadWhenChanged();
            return inMemory(key);
        });
    }

    /**
     * The key, made when it was never there.
     *
     * @throws KeyDestroyedException when it was destroyed
     */
    Secret obtain(ErasableKey key) {
        return inMemory(key).orElseGet(() -> obtain(key, () -> {}));
    }

    /** The same, and in the same transaction this. */
    Secret obtain(ErasableKey key, Runnable alongside) {
        alone(() -> {
            if (inMemory(key).isEmpty()) {
                refuseIfDestroyed(key);
                write(loaded.contents().with(key.alias(), Secret.random(random)));
                lives.begin(key.kind(), key.id());
            }
            alongside.run();
        });
        return inMemory(key).orElseThrow(() -> gone(key));
    }

    /** Takes it out of the file for good. What it wrapped or made can never be opened or made again. */
    void destroy(ErasableKey key) {
        // first for good in the database: a crash between the two leaves a key that is taken out at the next start
        lives.end(key.kind(), key.id());
        takeOutDestroyed();
    }

    /** Takes out what the database says was destroyed: after a crash, or when an older file was put back. */
    void takeOutDestroyed() {
        alone(() -> {
            present().forEach(key -> lives.begin(key.kind(), key.id()));
            var less = loaded.contents();
            for (var key : destroyed()) {
                less = less.without(key.alias());
            }
            if (!less.keys().keySet().equals(loaded.contents().keys().keySet())) {
                write(less);
            }
        });
    }

    /** What is in the file now. */
    SortedSet<ErasableKey> present() {
        reloadWhenChanged();
        var keys = new TreeSet<ErasableKey>();
        loaded.contents().keys().keySet().forEach(alias -> keys.add(ErasableKey.of(alias)));
        return keys;
    }

    void reloadWhenChanged() {
        if (file.version().equals(loaded.version())) {
            return;
        }
        writing.lock();
        try {
            reload();
        } finally {
            writing.unlock();
        }
    }

    private void reload() {
        if (!file.version().equals(loaded.version())) {
            loaded = file.load();
        }
    }

    private void alone(Runnable work) {
        writing.lock();
        try {
            transaction.executeWithoutResult(status -> {
                jdbc.sql(LOCK).query(row -> {});
                reload();
                work.run();
            });
        } finally {
            writing.unlock();
        }
    }

    private void write(KeystoreFile.Contents contents) {
        file.write(contents);
        loaded = new KeystoreFile.Loaded(contents, file.version());
    }

    private Optional<Secret> inMemory(ErasableKey key) {
        return Optional.ofNullable(loaded.contents().keys().get(key.alias()));
    }

    private void refuseIfDestroyed(ErasableKey key) {
        if (destroyed().contains(key)) {
            throw gone(key);
        }
    }

    private SortedSet<ErasableKey> destroyed() {
        var keys = new TreeSet<ErasableKey>();
        lives.ended("AEK").forEach(id -> keys.add(new ErasableKey("AEK", id)));
        lives.ended("RMK").forEach(id -> keys.add(new ErasableKey("RMK", id)));
        return keys;
    }

    private static KeyDestroyedException gone(ErasableKey key) {
        return new KeyDestroyedException("the key " + key.kind() + " " + key.id() + " is destroyed");
    }

    @Override
    public String toString() {
        return "ErasableStore[***]";
    }
}
