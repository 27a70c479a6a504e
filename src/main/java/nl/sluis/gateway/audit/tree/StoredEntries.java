package nl.sluis.gateway.audit.tree;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import nl.sluis.gateway.journal.LogDamagedException;
import nl.sluis.gateway.journal.Sealing.ClaimedLog;

/** The entries of a log, read in order, each of them checked against itself and the one before it. */
final class StoredEntries {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int AT_A_TIME = 512;
    private static final String SQL = """
            select idx, t, leaf, leaf_hash, nonce, ct from audit_entry where shard = ? and idx >= ? and idx < ?
            order by idx""";
    private final Connection connection;
    private final ClaimedLog log;

    /** @param connection within a transaction, so that the rows come piece by piece */
    StoredEntries(Connection connection, ClaimedLog log) {
        this.connection = connection;
        this.log = log;
    }

    @FunctionalInterface
    interface Reader {
        void leaf(long index, byte[] leafHash) throws SQLException;
    }

    /**
     * All entries from one index up to another: dense, leaf hash and body hash right, index and time as the leaf says.
     *
     * @throws LogDamagedException naming the shard, the index and both values
     */
    void read(long from, long to, Reader reader) throws SQLException {
        try (var statement = connection.prepareStatement(SQL)) {
            statement.setInt(1, log.shard());
            statement.setLong(2, from);
            statement.setLong(3, to);
            statement.setFetchSize(AT_A_TIME);
            var next = from;
            var lastT = Long.MIN_VALUE;
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    expect(next, "index", next, rows.getLong(1));
                    lastT = checked(rows, lastT);
                    reader.leaf(next, rows.getBytes(4));
                    next++;
                }
            }
            expect(next, "the number of entries", to - from, next - from);
        }
    }

    private long checked(ResultSet row, long lastT) throws SQLException {
        var index = row.getLong(1);
        var t = row.getLong(2);
        var recomputed = TreeHash.ofLeaf(row.getBytes(3));
        if (!Arrays.equals(recomputed, row.getBytes(4))) {
            throw damaged(index, "leaf hash", hex(recomputed), hex(row.getBytes(4)));
        }
        var leaf = parsed(index, row.getBytes(3));
        expect(index, "seq in the leaf", index, leaf.path("seq").asLong(-1));
        expect(index, "t in the leaf", t, leaf.path("t").asLong(-1));
        if (t < lastT) {
            throw damaged(index, "t", "at least " + lastT, Long.toString(t));
        }
        checkBody(row, leaf, index);
        return t;
    }

    /** A body that was shredded, or past its retention, is not there to be checked. */
    private void checkBody(ResultSet row, JsonNode leaf, long index) throws SQLException {
        var nonce = row.getBytes(5);
        var ct = row.getBytes(6);
        if (nonce != null && ct != null) {
            var found = Base64.getEncoder().encodeToString(TreeHash.of(nonce, ct));
            var said = leaf.path("ch").asText();
            if (!found.equals(said)) {
                throw damaged(index, "hash of the stored body", said, found);
            }
        }
    }

    private JsonNode parsed(long index, byte[] leaf) {
        try {
            return JSON.readTree(leaf);
        } catch (IOException e) {
            throw damaged(index, "leaf", "JSON", "something else");
        }
    }

    private void expect(long index, String what, long expected, long found) {
        if (expected != found) {
            throw damaged(index, what, Long.toString(expected), Long.toString(found));
        }
    }

    private LogDamagedException damaged(long index, String what, String expected, String found) {
        return new LogDamagedException("log shard " + log.shard() + " at index " + index + ": " + what + " should be "
                + expected + " and is " + found);
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}
