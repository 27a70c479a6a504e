package nl.sluis.gateway.journal.database;

import java.sql.Connection;
import java.sql.SQLException;
import org.postgresql.PGConnection;

/** The database and the roles of the embedded server; made, or brought in line with the password files, at each start. */
final class StoreRoles {
    static final String DATABASE = "sluis";
    private final String server;
    private final Passwords passwords;

    StoreRoles(String server, Passwords passwords) {
        this.server = server;
        this.passwords = passwords;
    }

    void make() throws SQLException {
        try (var owner = new Database(server + "postgres", passwords).open(StoreRole.OWNER)) {
            if (!has(owner, "select 1 from pg_database where datname = ?", DATABASE)) {
                execute(owner, "create database " + DATABASE);
            }
            for (var role : StoreRole.values()) {
                if (!has(owner, "select 1 from pg_roles where rolname = ?", role.login())) {
                    execute(owner, "create role " + role.login() + " login");
                }
                // the driver computes the verifier: the password itself is in no statement
                owner.unwrap(PGConnection.class)
                        .alterUserPassword(role.login(), passwords.of(role).toCharArray(), "scram-sha-256");
            }
        }
    }

    private static boolean has(Connection owner, String sql, String name) throws SQLException {
        try (var statement = owner.prepareStatement(sql)) {
            statement.setString(1, name);
            try (var rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }

    private static void execute(Connection owner, String sql) throws SQLException {
        try (var statement = owner.createStatement()) {
            statement.execute(sql);
        }
    }
}
