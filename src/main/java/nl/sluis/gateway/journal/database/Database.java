package nl.sluis.gateway.journal.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** How to reach the store in each role. */
public final class Database {
    private static final Duration CONNECT = Duration.ofSeconds(5);
    /** An answer that takes longer will not come: the journal then finds out what became of its commit. */
    private static final Duration ANSWER = Duration.ofSeconds(30);

    private final String url;
    private final Passwords passwords;

    Database(String url, Passwords passwords) {
        this.url = url;
        this.passwords = passwords;
    }

    /** A connection that is in no pool. */
    public Connection open(StoreRole role) throws SQLException {
        return source(role).getConnection();
    }

    /** Connections that are in no pool. */
    public DataSource unpooled(StoreRole role) {
        return source(role);
    }

    private PGSimpleDataSource source(StoreRole role) {
        var source = new PGSimpleDataSource();
        source.setUrl(url);
        source.setUser(role.login());
        source.setPassword(passwords.of(role));
        source.setApplicationName(role.login());
        source.setOptions(role.options());
        source.setConnectTimeout((int) CONNECT.toSeconds());
        // a migration may take its time
        source.setSocketTimeout(role == StoreRole.OWNER ? 0 : (int) ANSWER.toSeconds());
        source.setTcpKeepAlive(true);
        // details of an error name values of columns
        source.setLogServerErrorDetail(false);
        return source;
    }

    HikariDataSource pool(StoreRole role, int connections) {
        var config = new HikariConfig();
        config.setPoolName(role.login());
        config.setDataSource(unpooled(role));
        config.setMaximumPoolSize(connections);
        config.setConnectionTimeout(CONNECT.toMillis());
        return new HikariDataSource(config);
    }

    @Override
    public String toString() {
        return "Database[***]";
    }
}
