package nl.sluis.gateway.delivery;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Work on the outbox of which all is committed or nothing. Safe between threads. */
record Transactions(DataSource database) {
    interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    @CanIgnoreReturnValue
    <T> T run(Work<T> work) throws SQLException {
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
}
