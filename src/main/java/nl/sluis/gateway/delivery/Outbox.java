package nl.sluis.gateway.delivery;

import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
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
    private final LiveDays days = new LiveDays();
    private final Transactions transactions;
    private final Overview overview;

    Outbox(DataSource database, Duration lease) {
        this.database = database;
        this.lease = lease;
        this.transactions = new Transactions(database);
        this.overview = new Overview(transactions, days);
    }

    /** A row to be tried again after a while. */
    record Retry(Claimed row, Duration delay) {}

    private interface Words {
        void set(Parameters parameters, LocalDate from) throws SQLException;
    }

    /** What waits in it, of all receivers. */
    Overview overview() {
        return overview;
    }

    /** Looks at the next rows of a receiver and claims what may go. */
    Page claimInLane(Oin receiver, long after, int atMost, int pageSize) throws SQLException {
        return claimHead(OutboxSql.CLAIM_IN_LANE, atMost, (parameters, from) -> parameters
                .add(from)
                .add(from)
                .add(receiver.value())
                .add(after)
                .add(pageSize));
    }

    /** Claims what is due to be tried again. */
    Page claimDue(Oin receiver, int atMost) throws SQLException {
        return claimHead(
                OutboxSql.CLAIM_DUE,
                atMost,
                (parameters, from) ->
                        parameters.add(from).add(from).add(receiver.value()).add(atMost));
    }

    /** Claims the first rows under these order keys; {@code behind} names the keys that still have rows. */
    Page claimHeads(Collection<KeyedHash> orderKeys) throws SQLException {
        var keys = orderKeys.stream().map(KeyedHash::bytes).toArray(byte[][]::new);
        return claimHead(OutboxSql.CLAIM_HEADS, orderKeys.size(), (parameters, from) -> parameters
                .add("bytea", keys)
                .add(from));
    }

    /** What has waited longer than it may, whatever its state; nobody else has it now. */
    List<Claimed> claimExpired(int atMost) throws SQLException {
        return claim(OutboxSql.CLAIM_EXPIRED, (parameters, lent, from) -> parameters
                        .add(from)
                        .add(atMost)
                        .add(lent)
                        .add(lease.toMillis())
                        .add(from))
                .claimed();
    }

    void retry(List<Retry> retries) throws SQLException {
        var delays = retries.stream().map(retry -> retry.delay().toMillis()).toArray(Long[]::new);
        change(
                OutboxSql.RETRY,
                retries.stream().map(Retry::row).toList(),
                (parameters, from) -> parameters.add("bigint", delays));
    }

    /** Gives back what was claimed and not tried. */
    void release(List<Claimed> rows) throws SQLException {
        change(OutboxSql.RELEASE, rows, (parameters, from) -> {});
    }

    /** Nothing is put off for longer than this, and nothing lent for longer than a lease, whatever time it was when it was. */
    void pullBack(Duration longestDelay) throws SQLException {
        transactions.run(connection -> {
            try (var statement = connection.prepareStatement(OutboxSql.PULL_BACK)) {
                new Parameters(connection, statement)
                        .add(longestDelay.toMillis())
                        .add(lease.toMillis())
                        .add(days.from());
                return statement.executeUpdate();
            }
        });
    }

    private Page claimHead(String sql, int atMost, Words page) throws SQLException {
        return claim(sql, (parameters, lent, from) -> {
            page.set(parameters, from);
            parameters.add(atMost).add(lent).add(lease.toMillis()).add(from).add(from);
        });
    }

    private interface Terms {
        void set(Parameters parameters, UUID lent, LocalDate from) throws SQLException;
    }

    private Page claim(String sql, Terms terms) throws SQLException {
        var lent = UUID.randomUUID();
        var ends = System.nanoTime() + lease.minus(MARGIN).toNanos();
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            terms.set(new Parameters(connection, statement), lent, days.from());
            try (var rows = statement.executeQuery()) {
                return new PageReader(lent, ends).read(rows);
            }
        }
    }

    /** Of these rows those on which the lease is still theirs. */
    private void change(String sql, List<Claimed> rows, Words more) throws SQLException {
        Object[] ids = rows.stream().map(row -> row.accepted().value()).toArray();
        transactions.run(connection -> {
            try (var statement = connection.prepareStatement(sql)) {
                var parameters = new Parameters(connection, statement)
                        .add("date", rows.stream().map(Claimed::day).toArray())
                        .add("uuid", ids)
                        .add("uuid", rows.stream().map(Claimed::lease).toArray());
                more.set(parameters, days.from());
                parameters.add("uuid", ids).add(days.from());
                return statement.executeUpdate();
            }
        });
    }
}
