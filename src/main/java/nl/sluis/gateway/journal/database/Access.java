package nl.sluis.gateway.journal.database;

import java.util.Map;
import org.postgresql.ds.PGSimpleDataSource;

/** Where the store is and how its roles get in. Prints no password. */
final class Access {
    private final String url;
    private final Map<StoreRole, String> passwords;

    Access(String url, Map<StoreRole, String> passwords) {
        this.url = url;
        this.passwords = Map.copyOf(passwords);
    }

    String url() {
        return url;
    }

    String password(StoreRole role) {
        var password = passwords.get(role);
        if (password == null) {
            throw new StoreRefusedException("no password for the database role " + role.user()
                    + "; set sluis.database.passwords." + role.name().toLowerCase(java.util.Locale.ROOT));
        }
        return password;
    }

    /** A connection at a time, not pooled. */
    PGSimpleDataSource plain(StoreRole role) {
        var source = new PGSimpleDataSource();
        source.setUrl(url);
        source.setUser(role.user());
        source.setPassword(password(role));
        source.setTcpKeepAlive(true);
        source.setApplicationName("sluis");
        return source;
    }

    @Override
    public String toString() {
        return "Access[" + url + "]";
    }
}
