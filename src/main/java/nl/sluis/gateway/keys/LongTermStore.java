package nl.sluis.gateway.keys;

import java.util.concurrent.locks.ReentrantLock;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * {@code kek.bcfks} as it is now: read again when another node has written it. One node writes at a time, under an advisory
 * lock of the database, and the file is there wholly or as it was before. Safe between threads.
 */
final class LongTermStore {
    private static final String LOCK = "select pg_advisory_xact_lock(" + 0x6b657973 + ", 2)";
    private final KeystoreFile file;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final ReentrantLock writing = new ReentrantLock();
    private volatile State state;

    /** What was read, and from which file. */
    private record State(KeystoreFile.Loaded loaded, LongTermKeys keys) {
        static State of(KeystoreFile.Loaded loaded) {
            return new State(loaded, new LongTermKeys(loaded.contents().keys()));
        }
    }

    LongTermStore(KeystoreFile file, KeystoreFile.Loaded loaded, DataSource writer) {
        this.file = file;
        this.state = State.of(loaded);
        this.jdbc = JdbcClient.create(writer);
        this.transaction = new TransactionTemplate(new DataSourceTransactionManager(writer));
    }

    /** The same object as long as nothing changed. */
    LongTermKeys now() {
        return state.keys();
    }

    /** The version of KEK, looked for in the file when it is not in memory. */
    Secret kek(int version) {
        if (!now().knowsKek(version)) {
            reloadWhenChanged();
        }
        return now().kek(version);
    }

    void reloadWhenChanged() {
        if (file.version().equals(state.loaded().version())) {
            return;
        }
        writing.lock();
        try {
            reload();
        } finally {
            writing.unlock();
        }
    }

    /** A change of what the file holds, made of what it holds at that moment. */
    void change(UnaryOperator<KeystoreFile.Contents> change) {
        writing.lock();
        try {
            transaction.executeWithoutResult(status -> {
                jdbc.sql(LOCK).query(row -> {});
                reload();
                var changed = change.apply(state.loaded().contents());
                var unused = new LongTermKeys(changed.keys()); // what would not open is not written
                file.write(changed);
                state = State.of(new KeystoreFile.Loaded(changed, file.version()));
            });
        } finally {
            writing.unlock();
        }
    }

    private void reload() {
        if (!file.version().equals(state.loaded().version())) {
            state = State.of(file.load());
        }
    }

    @Override
    public String toString() {
        return "LongTermStore[***]";
    }
}
