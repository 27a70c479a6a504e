package nl.sluis.gateway.delivery;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** The parameters of a statement, in their order. */
final class Parameters {
    private final Connection connection;
    private final PreparedStatement statement;
    private int index = 1;

    Parameters(Connection connection, PreparedStatement statement) {
        this.connection = connection;
        this.statement = statement;
    }

    /** A text, a number, a UUID or a date. */
    @CanIgnoreReturnValue
    Parameters add(Object value) throws SQLException {
        statement.setObject(index++, value);
        return this;
    }

    @CanIgnoreReturnValue
    Parameters add(String type, Object[] column) throws SQLException {
        statement.setArray(index++, connection.createArrayOf(type, column));
        return this;
    }
}
