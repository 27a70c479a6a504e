package nl.sluis.gateway.journal;

import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.sluis.gateway.message.EntryId;
import nl.sluis.gateway.message.KeyedHash;

/** Looks up which messages were accepted before, and the entries that say so. */
final class KnownMessages {
    private final Statements statements;
    private final Map<KeyedHash, Known> found = new HashMap<>();
    private final Map<Place, Stored> entries = new HashMap<>();
    private long now;

    KnownMessages(Statements statements) {
        this.statements = statements;
    }

    private record Place(int shard, long idx) {}

    /** A message that was accepted: the digest of its content, and where its entry stands. */
    private record Known(KeyedHash digest, int shard, long idx, long t) {}

    /** Looks in a trip of its own, and gives PostgreSQL's clock in ms since epoch. */
    long look(Collection<KeyedHash> keys) throws SQLException {
        var trip = new RoundTrip(statements);
        ask(keys, trip);
        trip.go();
        return heard();
    }

    /** Asks in this trip, which its caller makes. */
    void ask(Collection<KeyedHash> keys, RoundTrip trip) {
        trip.query(
                Sql.KNOWN,
                row -> {
                    now = row.getLong(1);
                    var key = row.getBytes(2);
                    if (key != null) {
                        var digest = new KeyedHash(row.getBytes(3));
                        found.put(new KeyedHash(key), new Known(digest, row.getInt(4), row.getLong(5), row.getLong(6)));
                    }
                },
                (Object) keys.stream().map(KeyedHash::bytes).toArray(byte[][]::new));
    }

    /** After the trip: PostgreSQL's clock during it, in ms since epoch. */
    long now() {
        return now;
    }

    /** After the trip: reads the entries of what was found, and gives PostgreSQL's clock in ms since epoch. */
    long heard() throws SQLException {
        if (!found.isEmpty()) {
            readEntries();
        }
        return now;
    }

    private void readEntries() throws SQLException {
        new RoundTrip(statements)
                .query(
                        Sql.STORED,
                        row -> entries.put(
                                new Place(row.getInt(1), row.getLong(4)),
                                new Stored(
                                        new EntryId(row.getObject(2, UUID.class)),
                                        row.getString(3),
                                        row.getLong(4),
                                        row.getBytes(5),
                                        row.getLong(6))),
                        found.values().stream().mapToInt(Known::shard).toArray(),
                        found.values().stream().mapToLong(Known::idx).toArray(),
                        found.values().stream().mapToLong(Known::t).toArray())
                .go();
    }

    /**
     * The first answer to a message, if it was accepted before.
     *
     * @throws IllegalStateException when the log lacks the entry that must be there
     */
    Optional<Verdict> of(DuplicateGuard guard) {
        for (var one : guard.all()) {
            var known = found.get(one.key());
            if (known != null) {
                return Optional.of(verdict(one, known));
            }
        }
        return Optional.empty();
    }

    private Verdict verdict(DuplicateGuard guard, Known known) {
        return known.digest().equals(guard.digest()) ? new Verdict.Known(entryOf(known)) : new Verdict.OtherContent();
    }

    private Stored entryOf(Known known) {
        var entry = entries.get(new Place(known.shard(), known.idx()));
        if (entry == null) {
            throw new IllegalStateException("entry " + known.idx() + " of log shard " + known.shard()
                    + " is not there, though a message names it");
        }
        return entry;
    }
}
