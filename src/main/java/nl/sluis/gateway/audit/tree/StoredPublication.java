package nl.sluis.gateway.audit.tree;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import nl.sluis.gateway.audit.LogPage;
import nl.sluis.gateway.audit.LogUnreadableException;
import nl.sluis.gateway.audit.Publication;
import nl.sluis.gateway.message.EntryId;
import nl.sluis.gateway.message.Oin;

/** Publishes what the store holds, of the logs of all nodes. */
final class StoredPublication implements Publication {
    private final DataSource reader;
    private final Readings readings;

    StoredPublication(DataSource reader, Readings readings) {
        this.reader = reader;
        this.readings = readings;
    }

    private interface Question<T> {
        Optional<T> of(Connection connection) throws SQLException;
    }

    @Override
    public Optional<LogPage> open(String path) {
        return LogPath.read(path).flatMap(this::open);
    }

    private Optional<LogPage> open(LogPath path) {
        return switch (path) {
            case LogPath.Newest(var shard) -> log(shard, log -> Optional.of(log.checkpoint()));
            case LogPath.Minimum(var shard) -> log(shard, log -> Optional.of(log.minimum()));
            case LogPath.Hashes(var shard, var tile, var width) -> log(shard, log -> log.hashes(tile, width));
            case LogPath.Entries ignored -> Optional.empty();
            case LogPath.Bodies ignored -> Optional.empty();
            case LogPath.Own ignored -> Optional.empty();
            case LogPath.Proof ignored -> Optional.empty();
        };
    }

    @Override
    public Optional<LogPage> audited(Oin auditor, String path) {
        var asked = LogPath.read(path);
        if (asked.isPresent() && asked.get() instanceof LogPath.Entries(var shard, var n, var width)) {
            readings.byParty(auditor, "entries of log " + shard);
            return log(shard, log -> log.entries(n, width));
        }
        if (asked.isPresent() && asked.get() instanceof LogPath.Bodies(var shard, var n, var width)) {
            readings.byParty(auditor, "bodies of log " + shard);
            return log(shard, log -> log.bodies(n, width));
        }
        return own(auditor, path);
    }

    @Override
    public Optional<LogPage> own(Oin party, String path) {
        var asked = LogPath.read(path);
        if (asked.isPresent() && asked.get() instanceof LogPath.Own(var shard, var from)) {
            readings.byParty(party, "own entries of log " + shard);
            return answer(connection -> ownPage(connection, party, shard, from));
        }
        if (asked.isPresent() && asked.get() instanceof LogPath.Proof(var _shard, var entry)) {
            readings.byParty(party, "proofs of own entries");
            return answer(connection -> new OwnLeaves(connection, party).proof(entry))
                    .map(proof ->
                            new LogPage("text/plain;charset=UTF-8", proof.getBytes(StandardCharsets.UTF_8), false));
        }
        return asked.flatMap(this::open);
    }

    private static Optional<LogPage> ownPage(Connection connection, Oin party, int shard, long from)
            throws SQLException {
        var log = Published.of(connection, shard);
        if (log.isEmpty()) {
            return Optional.empty();
        }
        var page = new OwnLeaves(connection, party).page(log.get(), shard, from);
        return Optional.of(new LogPage("application/json", page.toString().getBytes(StandardCharsets.UTF_8), false));
    }

    @Override
    public Optional<String> proof(String person, Oin party, EntryId entry) {
        readings.byPerson(person, party, "the proof of an entry");
        return answer(connection -> new OwnLeaves(connection, party).proof(entry));
    }

    @Override
    public Map<EntryId, String> proofs(Oin party, Collection<EntryId> entries) {
        try (var connection = reader.getConnection()) {
            return Map.copyOf(new OwnLeaves(connection, party).proofs(entries));
        } catch (SQLException e) {
            throw new LogUnreadableException("the log cannot be read now, SQLSTATE " + e.getSQLState());
        }
    }

    private interface LogQuestion<T> {
        Optional<T> of(Published log) throws SQLException;
    }

    private <T> Optional<T> log(int shard, LogQuestion<T> question) {
        return answer(connection -> {
            var log = Published.of(connection, shard);
            return log.isEmpty() ? Optional.empty() : question.of(log.get());
        });
    }

    private <T> Optional<T> answer(Question<T> question) {
        try (var connection = reader.getConnection()) {
            return question.of(connection);
        } catch (SQLException e) {
            throw new LogUnreadableException("the log cannot be read now, SQLSTATE " + e.getSQLState());
        }
    }
}
