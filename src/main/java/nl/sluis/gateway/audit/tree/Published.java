package nl.sluis.gateway.audit.tree;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Optional;
import nl.sluis.gateway.audit.LogPage;

/** Reads one log as far as its stored checkpoint covers it; for one question. */
final class Published {
    private static final String TEXT = "text/plain;charset=UTF-8";
    private static final String BYTES = "application/octet-stream";
    private final Connection connection;
    private final int shard;
    private final TreeHead head;
    private final String note;
    private final long minIndex;

    private Published(Connection connection, int shard, TreeHead head, String note, long minIndex) {
        this.connection = connection;
        this.shard = shard;
        this.head = head;
        this.note = note;
        this.minIndex = minIndex;
    }

    /** Empty while the log has no checkpoint, or there is no such log. */
    static Optional<Published> of(Connection connection, int shard) throws SQLException {
        try (var statement = connection.prepareStatement(
                "select cp_size, cp_root, cp_note, min_index from log_shard where shard = ? and cp_size is not null")) {
            statement.setInt(1, shard);
            try (var row = statement.executeQuery()) {
                return row.next()
                        ? Optional.of(new Published(
                                connection,
                                shard,
                                new TreeHead(row.getLong(1), row.getBytes(2)),
                                row.getString(3),
                                row.getLong(4)))
                        : Optional.empty();
            }
        }
    }

    TreeHead head() {
        return head;
    }

    String note() {
        return note;
    }

    LogPage checkpoint() {
        return new LogPage(TEXT, note.getBytes(StandardCharsets.UTF_8), false);
    }

    /** Below it nothing is shown any more: those entries are past their retention. */
    LogPage minimum() {
        return new LogPage(TEXT, (minIndex + "\n").getBytes(StandardCharsets.US_ASCII), false);
    }

    /** A partial tile is the beginning of the stored one, which only ever grows. */
    Optional<LogPage> hashes(TileId tile, int width) throws SQLException {
        var stored = new StoredNodes(connection, shard).tile(tile);
        var bytes = width * TreeHash.BYTES;
        return stored == null || width > tile.widthAt(head.size()) || stored.length < bytes
                ? Optional.empty()
                : Optional.of(new LogPage(BYTES, Arrays.copyOf(stored, bytes), width == TileId.WIDTH));
    }

    /** The leaves as they are stored now, each behind its length: a lie in them is for the reader to find. */
    Optional<LogPage> entries(long n, int width) throws SQLException {
        return covers(n, width)
                ? Optional.of(new LogPage(BYTES, parts("leaf", Short.BYTES, n, width), false))
                : Optional.empty();
    }

    Optional<LogPage> bodies(long n, int width) throws SQLException {
        return covers(n, width)
                ? Optional.of(new LogPage(BYTES, parts("coalesce(nonce || ct, '')", Integer.BYTES, n, width), false))
                : Optional.empty();
    }

    private boolean covers(long n, int width) {
        return n * TileId.WIDTH >= minIndex && width <= new TileId(0, n).widthAt(head.size());
    }

    private byte[] parts(String column, int lengthBytes, long n, int width) throws SQLException {
        var tile = new ByteArrayOutputStream();
        try (var statement = range(
                        "select " + column + " from audit_entry where shard = ? and idx >= ? and idx < ?"
                                + " order by idx, t",
                        n * TileId.WIDTH,
                        n * TileId.WIDTH + width);
                var rows = statement.executeQuery()) {
            while (rows.next()) {
                var part = rows.getBytes(1);
                tile.write(length(part.length, lengthBytes), 0, lengthBytes);
                tile.writeBytes(part);
            }
        }
        return tile.toByteArray();
    }

    private PreparedStatement range(String sql, long from, long to) throws SQLException {
        var statement = connection.prepareStatement(sql);
        statement.setInt(1, shard);
        statement.setLong(2, from);
        statement.setLong(3, to);
        return statement;
    }

    private static byte[] length(int length, int bytes) {
        return bytes == Short.BYTES
                ? ByteBuffer.allocate(bytes).putShort((short) length).array()
                : ByteBuffer.allocate(bytes).putInt(length).array();
    }
}
