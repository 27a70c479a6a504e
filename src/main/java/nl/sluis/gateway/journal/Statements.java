package nl.sluis.gateway.journal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.postgresql.core.BaseConnection;
import org.postgresql.core.TransactionState;

/** The prepared statements of the writer's connection, kept until they are closed. */
final class Statements implements AutoCloseable {
    private final Connection connection;
    private final Map<List<String>, PreparedStatement> prepared = new HashMap<>();

    Statements(Connection connection) {
        this.connection = connection;
    }

    Connection connection() {
        return connection;
    }

    /** Whether PostgreSQL, in its last answer, was in a transaction, be it one that failed. */
    boolean inTransaction() {
        try {
            return connection.unwrap(BaseConnection.class).getTransactionState() != TransactionState.IDLE;
        } catch (SQLException e) {
            throw new IllegalStateException("the writer's connection is one of PostgreSQL's own driver", e);
        }
    }

    PreparedStatement of(List<String> sql) throws SQLException {
        var statement = prepared.get(sql);
        if (statement == null) {
            statement = connection.prepareStatement(String.join(";\n", sql));
            prepared.put(sql, statement);
        }
        return statement;
    }

    @Override
    public void close() throws SQLException {
        for (var statement : prepared.values()) {
            statement.close();
        }
    }
}
