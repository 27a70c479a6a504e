package nl.sluis.gateway.journal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.IntFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Which log is this node's, where nobody says it: the one that its data folder says; for a new folder the next that no node ever
 * had. Never one that is merely free: a log goes on only with the high-water mark of who had it, and that lies in another folder.
 */
final class ShardChoice {
    private static final Logger LOG = LoggerFactory.getLogger(ShardChoice.class);
    private final OwnConnection connections;
    private final IntFunction<String> origins;
    private final Path file;
    private final Path highWater;

    /**
     * @param origins   the origin that a new log of this number has
     * @param file      where the number of this node is kept
     * @param highWater a folder with this and without that is from before numbers were chosen
     */
    ShardChoice(OwnConnection connections, IntFunction<String> origins, Path file, Path highWater) {
        this.connections = connections;
        this.origins = origins;
        this.file = file;
        this.highWater = highWater;
    }

    /** @throws JournalUnavailableException when the store cannot be asked */
    OwnShard make() {
        try {
            if (Files.exists(file)) {
                return new OwnShard(Integer.parseInt(
                        Files.readString(file, StandardCharsets.US_ASCII).strip()));
            }
            var number = Files.exists(highWater) ? 0 : reserve();
            keep(number);
            LOG.info("this node has log shard {} from now on; {} says so", number, file);
            return new OwnShard(number);
        } catch (NumberFormatException e) {
            throw new IllegalStateException(file + " holds something else than the number of a log shard", e);
        } catch (IOException e) {
            throw new UncheckedIOException("which log shard this node has cannot be read or kept in " + file, e);
        } catch (SQLException e) {
            throw new JournalUnavailableException(
                    "no log shard can be chosen, SQLSTATE " + e.getSQLState(), java.time.Duration.ofSeconds(5));
        }
    }

    /** The row itself is the reservation: of two nodes that try one number, one has it. */
    private int reserve() throws SQLException {
        try (var connection = connections.open()) {
            connection.setAutoCommit(true);
            while (true) {
                var next = next(connection);
                if (insert(connection, next)) {
                    return next;
                }
            }
        }
    }

    private static int next(Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement("select coalesce(max(shard) + 1, 0) from log_shard");
                var row = statement.executeQuery()) {
            row.next();
            return row.getInt(1);
        }
    }

    private boolean insert(Connection connection, int number) throws SQLException {
        try (var insert = connection.prepareStatement(
                "insert into log_shard (shard, origin) values (?, ?) on conflict (shard) do nothing")) {
            insert.setInt(1, number);
            insert.setString(2, origins.apply(number));
            return insert.executeUpdate() == 1;
        }
    }

    private void keep(int number) throws IOException {
        var folder = file.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        Files.writeString(file, number + "\n", StandardCharsets.US_ASCII);
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }
}
