package nl.sluis.gateway.custody;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Supplier;
import javax.sql.DataSource;
import nl.sluis.gateway.management.QuestionRefusedException;

/** One order about keys at a time, over all nodes: a lock of the database's, held while an order is carried out. */
final class Turn {
    private static final int LOCK_CLASS = 0x6b657973;
    private static final int ORDERS = 3;
    private final DataSource writer;

    Turn(DataSource writer) {
        this.writer = writer;
    }

    /** @throws QuestionRefusedException while another order is carried out */
    <T> T alone(Supplier<T> order) {
        try (var connection = writer.getConnection()) {
            connection.setAutoCommit(true);
            if (!locked(connection, "pg_try_advisory_lock")) {
                throw QuestionRefusedException.conflict("another order about keys is being carried out");
            }
            try {
                return order.get();
            } finally {
                var unused = locked(connection, "pg_advisory_unlock");
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the database cannot be asked, SQLSTATE " + e.getSQLState(), e);
        }
    }

    private static boolean locked(Connection connection, String function) throws SQLException {
        try (var statement = connection.prepareStatement("select " + function + "(?, ?)")) {
            statement.setInt(1, LOCK_CLASS);
            statement.setInt(2, ORDERS);
            try (var row = statement.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }
}
