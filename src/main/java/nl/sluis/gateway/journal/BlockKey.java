package nl.sluis.gateway.journal;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import nl.sluis.gateway.keys.SubjectKey;
import nl.sluis.gateway.keys.SubjectKeys;
import org.jspecify.annotations.Nullable;

/** The system's key for what is kept so that the log can be searched; made when it is first asked for. Safe between threads. */
final class BlockKey {
    private static final Duration SOON = Duration.ofSeconds(5);
    private static final String RETENTION_CLASS = "care-5y";
    private static final String KEY = "select kid, aek, wrapped from subject_key where row_key = ? and class = ?";
    private static final String NEW_KEY = """
            insert into subject_key (row_key, class, kid, aek, wrapped) values (?, ?, ?, ?, ?) on conflict do nothing""";

    private final SubjectKeys keys;
    private volatile @Nullable SubjectKey opened;

    BlockKey(SubjectKeys keys) {
        this.keys = keys;
    }

    SubjectKey of(Connection connection) throws SQLException {
        var known = opened;
        if (known == null) {
            var proposed = keys.create();
            try (var statement = connection.prepareStatement(NEW_KEY)) {
                statement.setBytes(1, SystemSubjects.BLOCKS.bytes());
                statement.setString(2, RETENTION_CLASS);
                statement.setBytes(3, proposed.kid());
                statement.setString(4, proposed.month());
                statement.setBytes(5, proposed.wrapped());
                statement.executeUpdate();
            }
            known = stored(connection);
            opened = known;
        }
        return known;
    }

    private SubjectKey stored(Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement(KEY)) {
            statement.setBytes(1, SystemSubjects.BLOCKS.bytes());
            statement.setString(2, RETENTION_CLASS);
            try (var rows = statement.executeQuery()) {
                if (!rows.next()) {
                    throw new JournalUnavailableException("the key of the blocks is not there", SOON);
                }
                return keys.open(rows.getBytes(1), rows.getString(2), rows.getBytes(3));
            }
        }
    }
}
