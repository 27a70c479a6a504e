package nl.sluis.gateway.journal;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.sql.Array;
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
import java.util.stream.Stream;
import javax.sql.DataSource;
import nl.sluis.gateway.keys.Gcm;
import nl.sluis.gateway.keys.SubjectKey;
import nl.sluis.gateway.keys.SubjectKeys;
import nl.sluis.gateway.message.Oin;
import org.jspecify.annotations.Nullable;

/** Blocks in their table, each under a key of its own that is derived from the system's. Safe between threads. */
final class StoredLogBlocks implements LogBlocks {
    private static final Duration SOON = Duration.ofSeconds(5);
    private static final int NONCE_BYTES = 12;
    private static final int ID_BYTES = 16;
    private static final String OF =
            "select id, shard, first, since, until from log_block where shard = ? order by first desc";
    private static final String CONTENT = "select id, nonce, ct from log_block where id = any (?)";
    private static final String KEEP = """
            with kept as (insert into log_block (id, shard, first, since, until, nonce, ct) values (?, ?, ?, ?, ?, ?, ?)
              on conflict do nothing returning shard)
            insert into log_trace (tag, shard, idx) select u.tag, k.shard, u.idx
              from kept k cross join unnest(?::bigint[], ?::bigint[]) as u (tag, idx) on conflict do nothing""";
    private static final String IN_TRACE = "select shard, idx from log_trace where tag = ?";
    private static final String UNTOUCHED = """
            select count(e.ct) = ? from audit_entry e
             where e.shard = ? and e.idx >= ? and e.idx < ? and e.t between ? and ?""";

    private final DataSource database;
    private final BlockKey key;
    private final SecureRandom random;

    /** @param database with the rights of the writer */
    StoredLogBlocks(DataSource database, SubjectKeys keys, SecureRandom random) {
        this.database = database;
        this.key = new BlockKey(keys);
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
            var opened = key.of(connection);
            try (var statement = connection.prepareStatement(CONTENT)) {
                statement.setArray(1, connection.createArrayOf("uuid", ids));
                try (var rows = statement.executeQuery()) {
                    while (rows.next()) {
                        var id = rows.getObject(1, UUID.class);
                        var content = decrypt(opened, id, rows.getBytes(2), rows.getBytes(3));
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
    public void keep(Block block, byte[] content, List<Traced> traced) {
        var nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        var unused = with(connection -> {
            var opened = key.of(connection);
            var blockKey = opened.blockKey(bytesOf(block.id()));
            try (var statement = connection.prepareStatement(KEEP)) {
                statement.setObject(1, block.id());
                statement.setInt(2, block.shard());
                statement.setLong(3, block.first());
                statement.setLong(4, block.since().toEpochMilli());
                statement.setLong(5, block.until().toEpochMilli());
                statement.setBytes(6, nonce);
                statement.setBytes(7, Gcm.encrypt(blockKey, nonce, bytesOf(block.id()), content));
                statement.setArray(
                        8, bigints(connection, traced.stream().map(one -> tag(opened, one.party(), one.trace()))));
                statement.setArray(9, bigints(connection, traced.stream().map(Traced::index)));
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

    public List<Place> inTrace(Oin party, String trace) {
        var places = new ArrayList<Place>();
        return with(connection -> {
            try (var statement = connection.prepareStatement(IN_TRACE)) {
                statement.setLong(1, tag(key.of(connection), party, trace));
                try (var rows = statement.executeQuery()) {
                    while (rows.next()) {
                        places.add(new Place(rows.getInt(1), rows.getLong(2)));
                    }
                }
            }
            return places;
        });
    }

    private static long tag(SubjectKey key, Oin party, String trace) {
        return ByteBuffer.wrap(key.traceTag(party.value(), trace)).getLong();
    }

    private static Array bigints(Connection connection, Stream<Long> numbers) throws SQLException {
        return connection.createArrayOf("int8", numbers.toArray());
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
