package nl.sluis.gateway.delivery;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import javax.sql.DataSource;
import nl.sluis.gateway.message.EntryId;
import nl.sluis.gateway.message.KeyedHash;
import nl.sluis.gateway.message.Oin;

/**
 * The table of waiting messages, as delivery uses it.
 *
 * <p>Guarantee: a row is claimed only if nothing live stands before it under its order key and nobody's lease on it lives,
 * by PostgreSQL's clock; of two claims at once, one gets it. Each call is one transaction.
 */
final class Outbox {
    /** What a lease is worth here ends this much earlier than there, for whatever the clocks' rates differ. */
    private static final Duration MARGIN = Duration.ofMillis(200);

    private final DataSource database;
    private final Duration lease;

    Outbox(DataSource database, Duration lease) {
        this.database = database;
        this.lease = lease;
    }

    /** A receiver for whom something waits. @param waits how long the oldest has waited */
    record Waiting(Oin receiver, Duration waits) {}

    /** A row to be tried again after a while. */
    record Retry(Claimed row, Duration delay) {}

    /** Looks at the next rows of a receiver and claims what may go. */
    Page claimInLane(Oin receiver, long after, int atMost, int pageSize) throws SQLException {
        return claim(OutboxSql.CLAIM_IN_LANE, atMost, (connection, statement) -> {
            statement.setString(1, receiver.value());
            statement.setLong(2, after);
            statement.setInt(3, pageSize);
            return 4;
        });
    }

    /** Claims what is due to be tried again. */
    Page claimDue(Oin receiver, int atMost) throws SQLException {
        return claim(OutboxSql.CLAIM_DUE, atMost, (connection, statement) -> {
            statement.setString(1, receiver.value());
            statement.setInt(2, atMost);
            return 3;
        });
    }

    /** Claims the first rows under these order keys; {@code behind} names the keys that still have rows. */
    Page claimHeads(Collection<KeyedHash> orderKeys) throws SQLException {
        return claim(OutboxSql.CLAIM_HEADS, orderKeys.size(), (connection, statement) -> {
            var keys = orderKeys.stream().map(KeyedHash::bytes).toArray(byte[][]::new);
            statement.setArray(1, connection.createArrayOf("bytea", keys));
            return 2;
        });
    }

    void retry(List<Retry> retries) throws SQLException {
        var rows = retries.stream().map(Retry::row).toList();
        inTransaction(connection -> change(OutboxSql.RETRY, connection, rows, statement -> {
            var delays = retries.stream().map(retry -> retry.delay().toMillis()).toArray(Long[]::new);
            statement.setArray(4, connection.createArrayOf("bigint", delays));
        }));
    }

    /** Gives back what was claimed and not tried. */
    void release(List<Claimed> rows) throws SQLException {
        inTransaction(connection -> change(OutboxSql.RELEASE, connection, rows, statement -> {}));
    }

    List<Waiting> lanes() throws SQLException {
        return inTransaction(connection -> {
            try (var statement = connection.prepareStatement(OutboxSql.LANES);
                    var rows = statement.executeQuery()) {
                var lanes = new ArrayList<Waiting>();
                while (rows.next()) {
                    var accepted = acceptedAt(new EntryId(rows.getObject(2, UUID.class)));
                    var waits = rows.getTimestamp(3).getTime() - accepted;
                    lanes.add(new Waiting(new Oin(rows.getString(1)), Duration.ofMillis(Math.max(0, waits))));
                }
                return lanes;
            }
        });
    }

    /** The first 48 bits of a UUIDv7 are milliseconds since the epoch (RFC 9562 5.7). */
    private static long acceptedAt(EntryId id) {
        return id.value().getMostSignificantBits() >>> 16;
    }

    private Page claim(String sql, int atMost, Parameters parameters) throws SQLException {
        var token = UUID.randomUUID();
        var ends = System.nanoTime() + lease.minus(MARGIN).toNanos();
        return inTransaction(connection -> {
            try (var statement = connection.prepareStatement(sql)) {
                var next = parameters.set(connection, statement);
                statement.setInt(next, atMost);
                statement.setObject(next + 1, token);
                statement.setLong(next + 2, lease.toMillis());
                try (var rows = statement.executeQuery()) {
                    return new PageReader(token, ends).read(rows);
                }
            }
        });
    }

    @CanIgnoreReturnValue
    private static int change(String sql, Connection connection, List<Claimed> rows, Rest rest) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            statement.setArray(1, array(connection, "date", rows, Claimed::day));
            statement.setArray(2, array(connection, "uuid", rows, Claimed::id));
            statement.setArray(3, array(connection, "uuid", rows, Claimed::lease));
            rest.set(statement);
            return statement.executeUpdate();
        }
    }

    @CanIgnoreReturnValue
    private <T> T inTransaction(Work<T> work) throws SQLException {
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try (var plans = connection.createStatement()) {
                plans.execute(OutboxSql.FIXED_PLANS);
                var done = work.on(connection);
                connection.commit();
                return done;
            } catch (SQLException | RuntimeException e) {
                connection.rollback();
                throw e;
            } finally {
                connection.setAutoCommit(true);
            }
        }
    }

    private static Array array(Connection connection, String type, List<Claimed> rows, Function<Claimed, Object> value)
            throws SQLException {
        return connection.createArrayOf(type, rows.stream().map(value).toArray());
    }

    private interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    /** Sets the parameters of its own and says which comes next. */
    private interface Parameters {
        int set(Connection connection, PreparedStatement statement) throws SQLException;
    }

    private interface Rest {
        void set(PreparedStatement statement) throws SQLException;
    }
}
