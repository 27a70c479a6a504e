package nl.sluis.gateway.delivery;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
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

    /** It only moves on, so that one of a while ago is as right, and costs a few more pages. */
    private static final Duration OLDEST_EVERY = Duration.ofMinutes(1);

    private final DataSource database;
    private final Duration lease;
    /** No live row is older, and none ever will be: a day that is over gets no new rows. */
    private volatile LocalDate oldest = LocalDate.of(2000, 1, 1);

    private volatile long nextOldest = System.nanoTime();

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
        return claim(OutboxSql.CLAIM_IN_LANE, atMost, (parameters, from) -> parameters
                .add(from)
                .add(from)
                .add(receiver.value())
                .add(after)
                .add(pageSize));
    }

    /** Claims what is due to be tried again. */
    Page claimDue(Oin receiver, int atMost) throws SQLException {
        return claim(
                OutboxSql.CLAIM_DUE,
                atMost,
                (parameters, from) ->
                        parameters.add(from).add(from).add(receiver.value()).add(atMost));
    }

    /** Claims the first rows under these order keys; {@code behind} names the keys that still have rows. */
    Page claimHeads(Collection<KeyedHash> orderKeys) throws SQLException {
        var keys = orderKeys.stream().map(KeyedHash::bytes).toArray(byte[][]::new);
        return claim(OutboxSql.CLAIM_HEADS, orderKeys.size(), (parameters, from) -> parameters
                .add("bytea", keys)
                .add(from));
    }

    void retry(List<Retry> retries) throws SQLException {
        var rows = retries.stream().map(Retry::row).toList();
        var delays = retries.stream().map(retry -> retry.delay().toMillis()).toArray(Long[]::new);
        inTransaction(connection -> {
            try (var statement = connection.prepareStatement(OutboxSql.RETRY)) {
                rows(new Parameters(connection, statement), rows)
                        .add("bigint", delays)
                        .add("uuid", ids(rows))
                        .add(from());
                return statement.executeUpdate();
            }
        });
    }

    /** Gives back what was claimed and not tried. */
    void release(List<Claimed> rows) throws SQLException {
        inTransaction(connection -> {
            try (var statement = connection.prepareStatement(OutboxSql.RELEASE)) {
                rows(new Parameters(connection, statement), rows)
                        .add("uuid", ids(rows))
                        .add(from());
                return statement.executeUpdate();
            }
        });
    }

    /** Also finds, once a minute, the oldest day that still matters; until the first call all days do. */
    List<Waiting> lanes() throws SQLException {
        return inTransaction(connection -> {
            if (System.nanoTime() - nextOldest >= 0) {
                oldest = oldestDay(connection);
                nextOldest = System.nanoTime() + OLDEST_EVERY.toNanos();
            }
            try (var statement = connection.prepareStatement(OutboxSql.LANES)) {
                new Parameters(connection, statement).add(from()).add(from());
                return waiting(statement);
            }
        });
    }

    /** What has waited longer than it may, whatever its state; nobody else has it now. */
    List<Claimed> claimExpired(int atMost) throws SQLException {
        return claim(OutboxSql.CLAIM_EXPIRED, atMost).claimed();
    }

    /** PostgreSQL's clock. */
    Instant clock() throws SQLException {
        return inTransaction(connection -> {
            try (var statement = connection.prepareStatement("select clock_timestamp()");
                    var row = statement.executeQuery()) {
                row.next();
                return row.getTimestamp(1).toInstant();
            }
        });
    }

    /** Nothing is put off for longer than this, and nothing lent for longer than a lease, whatever time it was when it was. */
    void pullBack(Duration longestDelay) throws SQLException {
        inTransaction(connection -> {
            try (var statement = connection.prepareStatement(OutboxSql.PULL_BACK)) {
                new Parameters(connection, statement)
                        .add(longestDelay.toMillis())
                        .add(lease.toMillis())
                        .add(from());
                return statement.executeUpdate();
            }
        });
    }

    /** What waits for a person. @param count of all for this receiver; @param waits how long the oldest has waited */
    record Parked(Oin receiver, long count, Duration waits) {}

    List<Parked> parked() throws SQLException {
        return inTransaction(connection -> {
            try (var statement = connection.prepareStatement(OutboxSql.PARKED_AGES)) {
                new Parameters(connection, statement).add(from());
                try (var rows = statement.executeQuery()) {
                    var parked = new ArrayList<Parked>();
                    while (rows.next()) {
                        var waits = Duration.ofMillis(Math.max(0, rows.getLong(3)));
                        parked.add(new Parked(new Oin(rows.getString(1)), rows.getLong(2), waits));
                    }
                    return parked;
                }
            }
        });
    }

    private static LocalDate oldestDay(Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement(OutboxSql.OLDEST_DAY);
                var day = statement.executeQuery()) {
            day.next();
            return day.getObject(1, LocalDate.class);
        }
    }

    private static List<Waiting> waiting(PreparedStatement statement) throws SQLException {
        try (var rows = statement.executeQuery()) {
            var lanes = new ArrayList<Waiting>();
            while (rows.next()) {
                var accepted = acceptedAt(new EntryId(rows.getObject(2, UUID.class)));
                var waits = rows.getTimestamp(3).getTime() - accepted;
                lanes.add(new Waiting(new Oin(rows.getString(1)), Duration.ofMillis(Math.max(0, waits))));
            }
            return lanes;
        }
    }

    /** The first 48 bits of a UUIDv7 are milliseconds since the epoch (RFC 9562 5.7). */
    static long acceptedAt(EntryId id) {
        return id.value().getMostSignificantBits() >>> 16;
    }

    /** The UTC day on which an entry was made, by the clock of the node that made it. */
    static LocalDate dayOf(EntryId id) {
        return LocalDate.ofEpochDay(
                Math.floorDiv(acceptedAt(id), Duration.ofDays(1).toMillis()));
    }

    private Page claim(String sql, int atMost, PageParameters page) throws SQLException {
        var token = UUID.randomUUID();
        var ends = System.nanoTime() + lease.minus(MARGIN).toNanos();
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            var parameters = new Parameters(connection, statement);
            page.set(parameters, from());
            parameters
                    .add(from())
                    .add(atMost)
                    .add(token)
                    .add(lease.toMillis())
                    .add(from())
                    .add(from());
            try (var rows = statement.executeQuery()) {
                return new PageReader(token, ends).read(rows);
            }
        }
    }

    private Page claim(String sql, int atMost) throws SQLException {
        var token = UUID.randomUUID();
        var ends = System.nanoTime() + lease.minus(MARGIN).toNanos();
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            new Parameters(connection, statement)
                    .add(from())
                    .add(atMost)
                    .add(token)
                    .add(lease.toMillis())
                    .add(from());
            try (var rows = statement.executeQuery()) {
                return new PageReader(token, ends).read(rows);
            }
        }
    }

    private LocalDate from() {
        return oldest;
    }

    private static Parameters rows(Parameters parameters, List<Claimed> rows) throws SQLException {
        return parameters
                .add("date", rows.stream().map(Claimed::day).toArray())
                .add("uuid", ids(rows))
                .add("uuid", rows.stream().map(Claimed::lease).toArray());
    }

    private static Object[] ids(List<Claimed> rows) {
        return rows.stream().map(row -> row.accepted().value()).toArray();
    }

    @CanIgnoreReturnValue
    private <T> T inTransaction(Work<T> work) throws SQLException {
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
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

    private interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    private interface PageParameters {
        void set(Parameters parameters, LocalDate from) throws SQLException;
    }
}
