package nl.sluis.gateway.audit.tree;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import nl.sluis.gateway.journal.LogDamagedException;
import org.jspecify.annotations.Nullable;

/** The nodes of one log as the store has them. For one question: it keeps the tiles that it read. */
final class StoredNodes implements Nodes {
    private final Connection connection;
    private final int shard;
    private final Map<TileId, byte[]> tiles = new HashMap<>();

    StoredNodes(Connection connection, int shard) {
        this.connection = connection;
        this.shard = shard;
    }

    @Override
    public byte[] full(int height, long index) throws SQLException {
        var inTile = height % TileId.HEIGHT;
        var tile = TileId.of(height - inTile, index << inTile);
        var hashes = tile(tile);
        var from = (int) ((index << inTile) % TileId.WIDTH);
        if (hashes == null || (from + (1 << inTile)) * TreeHash.BYTES > hashes.length) {
            throw new LogDamagedException("log shard " + shard + ": tile " + tile.n() + " of level " + tile.level()
                    + " does not hold its hashes " + from + " to " + (from + (1 << inTile)));
        }
        return within(hashes, from, 1 << inTile);
    }

    /** The hashes of a tile, as many as are stored; null when there is none. */
    byte @Nullable [] tile(TileId tile) throws SQLException {
        var known = tiles.get(tile);
        if (known != null) {
            return known;
        }
        var read = read(tile);
        if (read != null) {
            tiles.put(tile, read);
        }
        return read;
    }

    private byte @Nullable [] read(TileId tile) throws SQLException {
        try (var statement =
                connection.prepareStatement("select hashes from audit_tile where shard = ? and level = ? and n = ?")) {
            statement.setInt(1, shard);
            statement.setInt(2, tile.level());
            statement.setLong(3, tile.n());
            try (var row = statement.executeQuery()) {
                return row.next() ? row.getBytes(1) : null;
            }
        }
    }

    private static byte[] within(byte[] hashes, int from, int width) {
        if (width == 1) {
            return Arrays.copyOfRange(hashes, from * TreeHash.BYTES, (from + 1) * TreeHash.BYTES);
        }
        var half = width / 2;
        return TreeHash.ofNode(within(hashes, from, half), within(hashes, from + half, half));
    }
}
