package nl.sluis.gateway.retention;

import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** One node at a time, for the length of one transaction: whoever has the lock. */
final class Alone {
    /** "rete" in ASCII. */
    private static final int LOCK_CLASS = 0x72657465;

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    Alone(DataSource retention) {
        this.jdbc = JdbcClient.create(retention);
        this.transaction = new TransactionTemplate(new DataSourceTransactionManager(retention));
    }

    /** Empty while another node does it. */
    <T> Optional<T> at(Ending ending, Supplier<T> work) {
        return transaction.execute(status -> {
            var ours = jdbc.sql("select pg_try_advisory_xact_lock(?, hashtext(?))")
                    .params(LOCK_CLASS, ending.what())
                    .query(Boolean.class)
                    .single();
            return ours ? Optional.of(work.get()) : Optional.empty();
        });
    }

    /** Whoever has the lock: for what only looks. */
    <T> T beside(Supplier<T> look) {
        return Objects.requireNonNull(transaction.execute(status -> look.get()));
    }
}
