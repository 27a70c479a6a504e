package nl.sluis.gateway.journal;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import nl.sluis.gateway.keys.Gcm;
import nl.sluis.gateway.keys.SubjectKey;
import nl.sluis.gateway.keys.SubjectKeys;
import org.jspecify.annotations.Nullable;

/** Blocks in their table, each under a key of its own that is derived from the system's. Safe between threads. */
final class StoredLogBlocks implements LogBlocks {
    private static final Duration SOON = Duration.ofSeconds(5);
    private static final String RETENTION_CLASS = "care-5y";
    private static final int NONCE_BYTES = 12;
    private static final int ID_BYTES = 16;
    private static final String OF =
            "select id, shard, first, since, until from log_block where shard = ? order by first desc";
    private static final String CONTENT = "select id, nonce, ct from log_block where id = any (?)";
    private static final String KEEP = """
            insert into log_block (id, shard, first, since, until, nonce, ct) values (?, ?, ?, ?, ?, ?, ?)
            on conflict do nothing""";
    private static final String UNTOUCHED = """
            select count(e.ct) = ? from audit_entry e
             where e.shard = ? and e.idx >= ? and e.idx < ? and e.t between ? and ?""";
    private static final String KEY = "select kid, aek, wrapped from subject_key where row_key = ? and class = ?";
    private static final String NEW_KEY = """
            insert into subject_key (row_key, class, kid, aek, wrapped) values (?, ?, ?, ?, ?) on conflict do nothing""";

    private final DataSource database;
    private final SubjectKeys keys;
    private final SecureRandom random;
    private volatile @Nullable SubjectKey opened;

    /** @param database with the rights of the writer */
    StoredLogBlocks(DataSource database, SubjectKeys keys, SecureRandom random) {
        this.database = database;
        this.keys = keys;
        this.random = random;
    }

    @Override
    public List<Block> of(int shard) {
        var blocks = new ArrayList<Block>();
        return with(connection -> {
            try (var statement = connection.prepareStatement(OF)) {
                statement.setInt(1, shard);
                try (var rows = statement.executeQuery()) {
                    while (rows.next()) {
                        blocks.add(new Block(
                                rows.getObject(1, UUID.class),
                                rows.getInt(2),
                                rows.getLong(3),
                                Instant.ofEpochMilli(rows.getLong(4)),
                                Instant.ofEpochMilli(rows.getLong(5))));
                    }
                }
            }
            return blocks;
        });
    }

    @Override
    public Map<UUID, byte[]> open(Collection<Block> blocks) {
        var ids = blocks.stream().map(Block::id).toArray(UUID[]::new);
        var contents = new HashMap<UUID, byte[]>();
        return with(connection -> {
            var key = key(connection);
            try (var statement = connection.prepareStatement(CONTENT)) {
                statement.setArray(1, connection.createArrayOf("uuid", ids));
                try (var rows = statement.executeQuery()) {
                    while (rows.next()) {
                        var id = rows.getObject(1, UUID.class);
                        var content = decrypt(key, id, rows.getBytes(2), rows.getBytes(3));
                        if (content != null) {
                            contents.put(id, content);
                        }
                    }
                }
            }
            return contents;
        });
    }

    @Override
    public void keep(Block block, byte[] content) {
        var nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        var unused = with(connection -> {
            var blockKey = key(connection).blockKey(bytesOf(block.id()));
            try (var statement = connection.prepareStatement(KEEP)) {
                statement.setObject(1, block.id());
                statement.setInt(2, block.shard());
                statement.setLong(3, block.first());
                statement.setLong(4, block.since().toEpochMilli());
                statement.setLong(5, block.until().toEpochMilli());
                statement.setBytes(6, nonce);
                statement.setBytes(7, Gcm.encrypt(blockKey, nonce, bytesOf(block.id()), content));
                return statement.executeUpdate();
            } finally {
                Arrays.fill(blockKey, (byte) 0);
            }
        });
    }

    @Override
    public boolean isUntouched(Block block, int entries) {
        return with(connection -> {
            try (var statement = connection.prepareStatement(UNTOUCHED)) {
                statement.setInt(1, entries);
                statement.setInt(2, block.shard());
                statement.setLong(3, block.first());
                statement.setLong(4, block.first() + entries);
                statement.setLong(5, block.since().toEpochMilli());
                statement.setLong(6, block.until().toEpochMilli());
                try (var answer = statement.executeQuery()) {
                    return answer.next() && answer.getBoolean(1);
                }
            }
        });
    }

    private static byte @Nullable [] decrypt(SubjectKey key, UUID id, byte[] nonce, byte[] ciphertext) {
        var blockKey = key.blockKey(bytesOf(id));
        try {
            return Gcm.decrypt(blockKey, nonce, bytesOf(id), ciphertext);
        } catch (GeneralSecurityException notWhatWasKept) {
            return null; // the log is read in its place
        } finally {
            Arrays.fill(blockKey, (byte) 0);
        }
    }

    private SubjectKey key(Connection connection) throws SQLException {
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

    private static byte[] bytesOf(UUID id) {
        return ByteBuffer.allocate(ID_BYTES)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }

    @FunctionalInterface
    private interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    private <T> T with(Work<T> work) {
        try (var connection = database.getConnection()) {
            return work.on(connection);
        } catch (SQLException e) {
            throw new JournalUnavailableException("the log cannot be asked (" + Failures.nameOf(e) + ")", SOON);
        }
    }
}
