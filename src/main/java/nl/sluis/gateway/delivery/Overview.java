package nl.sluis.gateway.delivery;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.sluis.gateway.message.EntryId;
import nl.sluis.gateway.message.Oin;

/** The outbox as a whole, by PostgreSQL's clock: for whom something waits, and how long. Claims nothing. */
final class Overview {
    private final Transactions transactions;
    private final LiveDays days;

    Overview(Transactions transactions, LiveDays days) {
        this.transactions = transactions;
        this.days = days;
    }

    /** A receiver for whom something waits. @param waits how long the oldest has waited */
    record Waiting(Oin receiver, Duration waits) {}

    /** What waits for a person. @param count of all for this receiver; @param waits how long the oldest has waited */
    record Parked(Oin receiver, long count, Duration waits) {}

    private interface Row<T> {
        T of(ResultSet row) throws SQLException;
    }

    /** Also keeps {@link LiveDays} up to date. */
    List<Waiting> waiting() throws SQLException {
        return transactions.run(connection -> {
            days.look(connection);
            try (var statement = connection.prepareStatement(OutboxSql.LANES)) {
                new Parameters(connection, statement).add(days.from()).add(days.from());
                return rows(statement, Overview::waitingOf);
            }
        });
    }

    List<Parked> parked() throws SQLException {
        return transactions.run(connection -> {
            try (var statement = connection.prepareStatement(OutboxSql.PARKED_AGES)) {
                new Parameters(connection, statement).add(days.from());
                return rows(statement, Overview::parkedOf);
            }
        });
    }

    /** PostgreSQL's clock. */
    Instant clock() throws SQLException {
        return transactions.run(connection -> {
            try (var statement = connection.prepareStatement("select clock_timestamp()")) {
                return rows(statement, row -> row.getTimestamp(1).toInstant()).getFirst();
            }
        });
    }

    private static Waiting waitingOf(ResultSet row) throws SQLException {
        var accepted = new EntryId(row.getObject(2, UUID.class)).madeAt();
        var waits = Duration.between(accepted, row.getTimestamp(3).toInstant());
        return new Waiting(new Oin(row.getString(1)), waits.isNegative() ? Duration.ZERO : waits);
    }

    private static Parked parkedOf(ResultSet row) throws SQLException {
        var waits = Duration.ofMillis(Math.max(0, row.getLong(3)));
        return new Parked(new Oin(row.getString(1)), row.getLong(2), waits);
    }

    private static <T> List<T> rows(PreparedStatement statement, Row<T> reader) throws SQLException {
        try (var rows = statement.executeQuery()) {
            var all = new ArrayList<T>();
            while (rows.next()) {
                all.add(reader.of(rows));
            }
            return all;
        }
    }
}
