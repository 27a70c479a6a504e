package nl.sluis.gateway.audit.tree;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import nl.sluis.gateway.journal.Sealing.ClaimedLog;

/** Stores a checkpoint with the tiles under it, in one transaction that only the owner of the log can commit. */
final class TileStore {
    private static final String BEGIN_TILE =
            "insert into audit_tile (shard, level, n, width, hashes) values (?, ?, ?, ?, ?)";
    private static final String EXTEND_TILE = """
            update audit_tile set hashes = hashes || ?, width = width + ?
            where shard = ? and level = ? and n = ? and width = ?""";
    private static final String CHECKPOINT = "insert into audit_checkpoint (shard, size, note) values (?, ?, ?)";
    private static final String SWAP = """
            update log_shard set cp_size = ?, cp_root = ?, cp_note = ?
            where shard = ? and fence = ? and cp_size is not distinct from ? and cp_root is not distinct from ?""";
    private final DataSource database;
    private final ClaimedLog log;

    TileStore(DataSource database, ClaimedLog log) {
        this.database = database;
        this.log = log;
    }

    /**
     * From the stored head to the next. What is last in the transaction is the row that the journal's writer needs too, so
     * that it waits for one commit at most.
     *
     * @throws FencedOffException when the stored head is not this one, or the log has a newer owner; nothing is stored
     * @throws SQLException       when it is not known whether it was stored
     */
    void store(List<GrownTiles.Grown> grown, TreeHead from, TreeHead to, String note) throws SQLException {
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                for (var tile : grown) {
                    once(tile.width() == 0 ? begin(connection, tile) : extend(connection, tile));
                }
                once(checkpoint(connection, to, note));
                once(swap(connection, from, to, note));
                connection.commit();
            } catch (SQLException | RuntimeException e) {
                rollBack(connection, e);
                throw e;
            }
        }
    }

    /** The head that is stored, if this claim is still the newest. */
    Stored stored() throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(
                        "select cp_size, cp_root, cp_note, fence from log_shard where shard = ?")) {
            statement.setInt(1, log.shard());
            try (var row = statement.executeQuery()) {
                if (!row.next() || row.getLong(4) != log.fence()) {
                    throw new FencedOffException(log.shard());
                }
                var root = row.getBytes(2);
                return root == null
                        ? new Stored(TreeHead.EMPTY, "")
                        : new Stored(new TreeHead(row.getLong(1), root), row.getString(3));
            }
        }
    }

    record Stored(TreeHead head, String note) {}

    private int begin(Connection connection, GrownTiles.Grown tile) throws SQLException {
        try (var statement = connection.prepareStatement(BEGIN_TILE)) {
            statement.setInt(1, log.shard());
            statement.setInt(2, tile.tile().level());
            statement.setLong(3, tile.tile().n());
            statement.setInt(4, tile.added());
            statement.setBytes(5, tile.hashes());
            return statement.executeUpdate();
        }
    }

    private int extend(Connection connection, GrownTiles.Grown tile) throws SQLException {
        try (var statement = connection.prepareStatement(EXTEND_TILE)) {
            statement.setBytes(1, tile.hashes());
            statement.setInt(2, tile.added());
            statement.setInt(3, log.shard());
            statement.setInt(4, tile.tile().level());
            statement.setLong(5, tile.tile().n());
            statement.setInt(6, tile.width());
            return statement.executeUpdate();
        }
    }

    private int checkpoint(Connection connection, TreeHead to, String note) throws SQLException {
        try (var statement = connection.prepareStatement(CHECKPOINT)) {
            statement.setInt(1, log.shard());
            statement.setLong(2, to.size());
            statement.setString(3, note);
            return statement.executeUpdate();
        }
    }

    private int swap(Connection connection, TreeHead from, TreeHead to, String note) throws SQLException {
        try (var statement = connection.prepareStatement(SWAP)) {
            statement.setLong(1, to.size());
            statement.setBytes(2, to.root());
            statement.setString(3, note);
            statement.setInt(4, log.shard());
            statement.setLong(5, log.fence());
            if (from.size() == 0) {
                statement.setNull(6, java.sql.Types.BIGINT);
                statement.setNull(7, java.sql.Types.BINARY);
            } else {
                statement.setLong(6, from.size());
                statement.setBytes(7, from.root());
            }
            return statement.executeUpdate();
        }
    }

    private void once(int rows) {
        if (rows != 1) {
            throw new FencedOffException(log.shard());
        }
    }

    private static void rollBack(Connection connection, Exception why) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            why.addSuppressed(e);
        }
    }
}
