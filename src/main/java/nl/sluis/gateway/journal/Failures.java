package nl.sluis.gateway.journal;

import java.sql.SQLException;
import java.util.Set;

/** What a failure of the database means. Its text may hold values, so only its SQLSTATE is ever repeated. */
final class Failures {
    /**
     * Connection, resources (disk full), shutdown by an operator, I/O, a broken file, an internal error: nothing is retried
     * on this connection.
     */
    private static final Set<String> GIVE_UP = Set.of("08", "53", "57P", "58", "F0", "XX");

    private Failures() {}

    static boolean endsConnection(Exception failure) {
        return failure instanceof SQLException sql
                && (sql.getSQLState() == null || GIVE_UP.stream().anyMatch(sql.getSQLState()::startsWith));
    }

    static String nameOf(Exception failure) {
        return failure instanceof SQLException sql
                ? "SQLSTATE " + sql.getSQLState()
                : failure.getClass().getSimpleName();
    }
}
