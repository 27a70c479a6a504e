package nl.sluis.gateway.journal;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import nl.sluis.gateway.keys.KeyUnavailableException;
import nl.sluis.gateway.keys.SubjectKey;
import nl.sluis.gateway.keys.SubjectKeys;

/** The keys of many entries, with one look at their table. */
final class StoredKeys {
    private static final String KEYS = "select kid, aek, wrapped from subject_key where kid = any(?)";
    private final Connection connection;
    private final SubjectKeys keys;

    StoredKeys(Connection connection, SubjectKeys keys) {
        this.connection = connection;
        this.keys = keys;
    }

    /** By their ids in hex; one that is gone, or whose month is, is not among them. */
    Map<String, SubjectKey> of(Collection<String> kids) throws SQLException {
        var ids = kids.stream().distinct().map(HexFormat.of()::parseHex).toArray(byte[][]::new);
        var opened = new HashMap<String, SubjectKey>();
        if (ids.length == 0) {
            return opened;
        }
        try (var statement = connection.prepareStatement(KEYS)) {
            statement.setArray(1, connection.createArrayOf("bytea", ids));
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    var kid = rows.getBytes(1);
                    try {
                        opened.put(HexFormat.of().formatHex(kid), keys.open(kid, rows.getString(2), rows.getBytes(3)));
                    } catch (KeyUnavailableException itsMonthIsGone) {
                        continue; // its entries are told as closed
                    }
                }
            }
        }
        return opened;
    }
}
