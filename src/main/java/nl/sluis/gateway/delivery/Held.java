package nl.sluis.gateway.delivery;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import nl.sluis.gateway.message.EntryId;

/** A parked row that is ours for as long as a person's order about it takes. Each call is one statement, committed. */
final class Held {
    private final DataSource database;

    Held(DataSource database) {
        this.database = database;
    }

    /** @param resends how often a person had it tried again before */
    record Parked(Claimed row, int resends) {}

    /** @param person who asked first, and why */
    record Asked(String person, String reason) {}

    /** Does this with the row under this id, and lets go of it where it still stands parked. */
    Handling with(EntryId message, ParkedMessages.Order order) {
        try {
            var parked = hold(message);
            if (parked.isEmpty()) {
                return new Handling.NotParked();
            }
            try {
                return order.of(parked.get());
            } finally {
                letGo(parked.get().row());
            }
        } catch (SQLException e) {
            throw new OutboxUnreadableException(e);
        }
    }

    private Optional<Parked> hold(EntryId message) throws SQLException {
        var lease = UUID.randomUUID();
        var day = message.madeOn();
        return asking(QueueSql.HOLD, statement -> {
            statement.setObject(1, lease);
            statement.setObject(2, message.value());
            statement.setObject(3, day.minusDays(1));
            statement.setObject(4, day.plusDays(1));
            try (var rows = statement.executeQuery()) {
                var reader = new PageReader(lease, System.nanoTime());
                return rows.next()
                        ? Optional.of(new Parked(reader.claimed(rows), rows.getInt("resends")))
                        : Optional.empty();
            }
        });
    }

    void countResend(Claimed row) throws SQLException {
        of(QueueSql.COUNT_RESEND, row);
    }

    private void letGo(Claimed row) throws SQLException {
        of(QueueSql.LET_GO, row);
    }

    private void of(String sql, Claimed row) throws SQLException {
        var unused = asking(sql, statement -> {
            statement.setObject(1, row.day());
            statement.setObject(2, row.accepted().value());
            statement.setObject(3, row.lease());
            return statement.executeUpdate();
        });
    }

    void ask(EntryId message, String person, DiscardReason reason) throws SQLException {
        var unused = asking(QueueSql.ASK, statement -> {
            statement.setObject(1, message.value());
            statement.setString(2, person);
            statement.setString(3, reason.code());
            return statement.executeUpdate();
        });
    }

    Optional<Asked> asked(EntryId message) throws SQLException {
        return asking(QueueSql.ASKED, statement -> {
            statement.setObject(1, message.value());
            try (var rows = statement.executeQuery()) {
                return rows.next() ? Optional.of(new Asked(rows.getString(1), rows.getString(2))) : Optional.empty();
            }
        });
    }

    void forget(EntryId message) throws SQLException {
        var unused = asking(QueueSql.FORGET, statement -> {
            statement.setObject(1, message.value());
            return statement.executeUpdate();
        });
    }

    private <T> T asking(String sql, Question<T> question) throws SQLException {
        try (Connection connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            return question.of(statement);
        }
    }

    private interface Question<T> {
        T of(PreparedStatement statement) throws SQLException;
    }
}
