package nl.sluis.gateway.audit.tree;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import javax.sql.DataSource;
import nl.sluis.gateway.journal.LogDamagedException;
import nl.sluis.gateway.journal.Sealing.ClaimedLog;

/**
 * Before a claimed log is written to: is it the one that was sealed? The checkpoint's signature, its root from the tiles,
 * the last partial tile from the leaves, every entry behind it, and the root at the high-water mark.
 *
 * <p>Any mismatch refuses, naming the shard, the index and both values. A log that was set back behind its mark is closed
 * for ever besides.
 */
final class StartCheck {
    private final DataSource database;
    private final HighWater highWater;

    StartCheck(DataSource database, HighWater highWater) {
        this.database = database;
        this.highWater = highWater;
    }

    /** The tree of the log as it stands: what is stored of it, and what comes behind. */
    record Standing(TileStore.Stored stored, CompactRange range, GrownTiles grown) {}

    Standing of(ClaimedLog log, CheckpointSigner signer) throws SQLException {
        var stored = new TileStore(database, log).stored();
        var mark = mark(log, stored);
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                return new Look(connection, log, stored, mark).check(signer);
            } finally {
                connection.rollback();
            }
        } catch (SetBack setBack) {
            throw close(log, setBack.mark, String.valueOf(setBack.getMessage()));
        }
    }

    /** A log with a checkpoint has a mark; where it is missing somebody must say how far the log is known to go. */
    private Optional<TreeHead> mark(ClaimedLog log, TileStore.Stored stored) {
        try {
            var mark = highWater.of(log.origin());
            if (mark.isEmpty() && stored.head().size() > 0) {
                throw new LogDamagedException("log shard " + log.shard() + " was sealed up to index "
                        + (stored.head().size() - 1) + ", and the high-water file " + highWater.file()
                        + " knows nothing of " + log.origin() + ". Give this node the file of the node that had the log"
                        + " before, or write into it the first three lines of the last checkpoint that you know of this"
                        + " log, and an empty line");
            }
            return mark;
        } catch (IOException e) {
            throw new UncheckedIOException("the high-water file " + highWater.file() + " cannot be read", e);
        }
    }

    /** The log is behind its mark, or another up to it. */
    private static final class SetBack extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient TreeHead mark;

        SetBack(TreeHead mark, String message) {
            super(message);
            this.mark = mark;
        }
    }

    private LogDamagedException close(ClaimedLog log, TreeHead mark, String why) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement("""
                        update log_shard set state = 'closed', closed_size = ?, closed_root = ?, closed_because = ?
                        where shard = ? and fence = ?""")) {
            statement.setLong(1, mark.size());
            statement.setBytes(2, mark.root());
            statement.setString(3, why);
            statement.setInt(4, log.shard());
            statement.setLong(5, log.fence());
            var closed = statement.executeUpdate() == 1 ? " It is closed for ever: name a new number" : "";
            return new LogDamagedException(why + "." + closed + " (sluis.journal.shard).");
        }
    }

    private record Look(Connection connection, ClaimedLog log, TileStore.Stored stored, Optional<TreeHead> mark) {
        Standing check(CheckpointSigner signer) throws SQLException {
            var head = stored.head();
            mark.filter(known -> known.size() > log.nextIndex()).ifPresent(this::setBack);
            if (head.size() > log.nextIndex()) {
                throw damaged(head.size() - 1, "the number of entries", head.size() + " or more", log.nextIndex());
            }
            if (head.size() > 0) {
                checkNote(signer);
            }
            var nodes = new StoredNodes(connection, log.shard());
            var range = StoredTree.rangeOf(head.size(), nodes);
            checkRoot(range);
            checkLastTile(nodes);
            if (mark.isPresent()
                    && mark.get().size() < head.size()
                    && mark.get().size() > 0) {
                checkMark(
                        new TreeHead(mark.get().size(), nodes.over(0, mark.get().size())));
            }
            checkMark(range.head());
            var grown = new GrownTiles();
            new StoredEntries(connection, log).read(head.size(), log.nextIndex(), (index, leafHash) -> {
                range.append(leafHash, grown);
                checkMark(range.head());
            });
            return new Standing(stored, range, grown);
        }

        private void checkNote(CheckpointSigner signer) throws SQLException {
            var why = signer.whyNot(stored.note(), stored.head());
            if (!why.isEmpty()) {
                throw new LogDamagedException("log shard " + log.shard() + ": " + why);
            }
            try (var statement = connection.prepareStatement(
                    "select size, note from audit_checkpoint where shard = ? order by size desc limit 1")) {
                statement.setInt(1, log.shard());
                try (var row = statement.executeQuery()) {
                    if (!row.next()
                            || row.getLong(1) != stored.head().size()
                            || !row.getString(2).equals(stored.note())) {
                        throw damaged(stored.head().size() - 1, "the newest of the stored checkpoints", "this one", -1);
                    }
                }
            }
        }

        private void checkRoot(CompactRange range) {
            var found = range.head();
            if (!found.equals(stored.head())) {
                throw new LogDamagedException("log shard " + log.shard() + " at index "
                        + (stored.head().size() - 1)
                        + ": the root of the tiles should be " + stored.head().rootText() + " and is "
                        + found.rootText());
            }
        }

        /** The leaves under the last partial tile of level 0, from the entries themselves. */
        private void checkLastTile(StoredNodes nodes) throws SQLException {
            var size = stored.head().size();
            var from = Math.max(log.minIndex(), size / TileId.WIDTH * TileId.WIDTH);
            if (from < size) {
                new StoredEntries(connection, log).read(from, size, (index, leafHash) -> {
                    var sealed = nodes.full(0, index);
                    if (!Arrays.equals(sealed, leafHash)) {
                        throw new LogDamagedException("log shard " + log.shard() + " at index " + index
                                + ": leaf hash should be " + HexFormat.of().formatHex(sealed) + " and is "
                                + HexFormat.of().formatHex(leafHash));
                    }
                });
            }
        }

        private void checkMark(TreeHead head) {
            mark.filter(known -> known.size() == head.size() && !known.equals(head))
                    .ifPresent(known -> {
                        throw new SetBack(
                                known,
                                "log shard " + log.shard() + " at index " + (head.size() - 1) + ": the root should be "
                                        + known.rootText() + " as the high-water file knows it, and is "
                                        + head.rootText());
                    });
        }

        private void setBack(TreeHead known) {
            throw new SetBack(
                    known,
                    "log shard " + log.shard() + " at index " + log.nextIndex()
                            + ": the database was set back; it holds " + log.nextIndex()
                            + " entries, and the high-water file knows of " + known.size());
        }

        private LogDamagedException damaged(long index, String what, String expected, long found) {
            return new LogDamagedException("log shard " + log.shard() + " at index " + index + ": " + what
                    + " should be " + expected + " and is " + (found < 0 ? "another" : found));
        }
    }
}
