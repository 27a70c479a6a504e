package nl.sluis.gateway.journal.database;

import java.sql.Connection;
import java.sql.SQLException;
import org.postgresql.PGConnection;

/**
 * The database and the roles of the embedded server; made, or brought in line with the password files, at each start. None
 * of them is a superuser: the one that initdb makes is used here and nowhere else.
 */
final class StoreRoles {
    static final String DATABASE = "sluis";
    /** Whom initdb makes. */
    static final String SUPERUSER = "postgres";

    private final Passwords passwords;

    StoreRoles(Passwords passwords) {
        this.passwords = passwords;
    }

    void make(Connection superuser) throws SQLException {
        for (var role : StoreRole.values()) {
            if (!has(superuser, "select 1 from pg_roles where rolname = ?", role.login())) {
                execute(superuser, "create role " + role.login() + " login");
            }
            // the driver computes the verifier: the password itself is in no statement
            superuser
                    .unwrap(PGConnection.class)
                    .alterUserPassword(role.login(), passwords.of(role).toCharArray(), "scram-sha-256");
        }
        if (!has(superuser, "select 1 from pg_database where datname = ?", DATABASE)) {
            execute(superuser, "create database " + DATABASE + " owner " + StoreRole.OWNER.login());
        }
    }

    private static boolean has(Connection superuser, String sql, String name) throws SQLException {
        try (var statement = superuser.prepareStatement(sql)) {
            statement.setString(1, name);
            try (var rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }

    private static void execute(Connection superuser, String sql) throws SQLException {
        try (var statement = superuser.createStatement()) {
            statement.execute(sql);
        }
    }
}
