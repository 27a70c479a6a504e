package nl.sluis.gateway.journal;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Several statements sent together and answered together: the driver puts one Sync behind them. They run one after the
 * other, each with a snapshot of its own. The time of a batch is mostly the number of trips.
 */
public final class RoundTrip {
    private final Statements statements;
    private final List<Part> parts = new ArrayList<>();

    RoundTrip(Statements statements) {
        this.statements = statements;
    }

    /** A trip of its own, whose statements are forgotten behind it; gives what the question has for an answer. */
    public static <T> T on(Connection connection, Function<RoundTrip, Supplier<T>> question) throws SQLException {
        try (var statements = new Statements(connection)) {
            var trip = new RoundTrip(statements);
            var answer = question.apply(trip);
            trip.go();
            return answer.get();
        }
    }

    /** Reads one row of the answer. */
    @FunctionalInterface
    public interface RowReader {
        void read(ResultSet row) throws SQLException;
    }

    private record Part(String sql, @Nullable RowReader reader, Object[] parameters) {}

    /**
     * A statement that gives rows.
     *
     * @param parameters texts, numbers, and arrays of texts, numbers, bytes or UUIDs as columns
     */
    @CanIgnoreReturnValue
    public RoundTrip query(String sql, RowReader reader, Object... parameters) {
        parts.add(new Part(sql, reader, parameters));
        return this;
    }

    /** A statement of which only the effect matters. */
    @CanIgnoreReturnValue
    RoundTrip update(String sql, Object... parameters) {
        parts.add(new Part(sql, null, parameters));
        return this;
    }

    void go() throws SQLException {
        if (parts.isEmpty()) {
            return;
        }
        var statement = statements.of(parts.stream().map(Part::sql).toList());
        var index = 1;
        for (var part : parts) {
            for (var parameter : part.parameters()) {
                bind(statement, index++, parameter);
            }
        }
        var rows = statement.execute();
        for (var part : parts) {
            if (rows && part.reader() != null) {
                read(statement, part.reader());
            }
            rows = statement.getMoreResults();
        }
    }

    private static void read(PreparedStatement statement, RowReader reader) throws SQLException {
        try (var answer = statement.getResultSet()) {
            while (answer.next()) {
                reader.read(answer);
            }
        }
    }

    private static void bind(PreparedStatement statement, int index, Object parameter) throws SQLException {
        var connection = statement.getConnection();
        switch (parameter) {
            case Long number -> statement.setLong(index, number);
            case Integer number -> statement.setInt(index, number);
            case String text -> statement.setString(index, text);
            case byte[][] column -> array(connection, statement, index, "bytea", column);
            case long[] column -> array(connection, statement, index, "int8", column);
            case int[] column -> array(connection, statement, index, "int4", column);
            case boolean[] column -> array(connection, statement, index, "bool", column);
            case UUID[] column -> statement.setArray(index, UuidArray.of(connection, column));
            case String[] column -> array(connection, statement, index, "text", column);
            default -> throw new IllegalArgumentException("no column of " + parameter.getClass());
        }
    }

    private static void array(Connection connection, PreparedStatement statement, int index, String type, Object column)
            throws SQLException {
        var array = connection.unwrap(org.postgresql.PGConnection.class).createArrayOf(type, column);
        statement.setArray(index, array);
    }
}
