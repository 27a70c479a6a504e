package nl.sluis.gateway.journal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Function;
import nl.sluis.gateway.message.KeyedHash;

/**
 * The subject keys of a batch: new ones are inserted if they are the first, all are locked, and each item must have been
 * sealed with the key that holds.
 */
final class SubjectKeyRows {
    private static final Comparator<SealedEntry> LOCK_ORDER = Comparator.comparing(SealedEntry::slot);
    private final TreeSet<SubjectSlot> wanted = new TreeSet<>();
    private final List<Prepared> proposing = new ArrayList<>();
    private final Map<SubjectSlot, SubjectRow> rows = new HashMap<>();

    SubjectKeyRows(List<Waiting> items) {
        for (var waiting : items) {
            var entry = waiting.prepared().entry();
            wanted.add(entry.slot());
            if (!entry.key().stored()) {
                proposing.add(waiting.prepared());
            }
        }
        proposing.sort(Comparator.comparing(Prepared::entry, LOCK_ORDER));
    }

    void hold(RoundTrip trip) {
        if (wanted.isEmpty()) {
            return;
        }
        moveHere(trip);
        propose(trip);
        trip.query(
                Sql.HOLD_KEYS,
                row -> rows.put(
                        new SubjectSlot(new KeyedHash(row.getBytes(1)), row.getString(2)),
                        new SubjectRow(row.getBytes(3), row.getString(4), row.getBytes(5))),
                wanted.stream().map(slot -> slot.rowKey().bytes()).toArray(byte[][]::new),
                wanted.stream().map(SubjectSlot::retentionClass).toArray(String[]::new));
    }

    /** By each item for itself: of those that turn out to be known nothing is written. */
    private void propose(RoundTrip trip) {
        if (!proposing.isEmpty()) {
            trip.update(
                    Sql.PROPOSE_KEYS,
                    column(entry -> entry.slot().rowKey().bytes()),
                    words(entry -> entry.slot().retentionClass()),
                    column(entry -> entry.key().key().kid()),
                    words(entry -> entry.key().key().month()),
                    column(entry -> entry.key().key().wrapped()),
                    proposing.stream()
                            .map(item -> item.guard()
                                    .map(guard -> guard.key().bytes())
                                    .orElse(null))
                            .toArray(byte[][]::new));
        }
    }

    private byte[][] column(Function<SealedEntry, byte[]> part) {
        return proposing.stream().map(Prepared::entry).map(part).toArray(byte[][]::new);
    }

    private String[] words(Function<SealedEntry, String> part) {
        return proposing.stream().map(Prepared::entry).map(part).toArray(String[]::new);
    }

    /** Before a new key is proposed: the one that stands under the other index key, while that is being changed. */
    private void moveHere(RoundTrip trip) {
        var moving = proposing.stream()
                .map(Prepared::entry)
                .filter(entry -> entry.key().elsewhere() != null)
                .toList();
        if (!moving.isEmpty()) {
            trip.update(
                    Sql.MOVE_KEYS,
                    moving.stream()
                            .map(entry -> Objects.requireNonNull(entry.key().elsewhere())
                                    .bytes())
                            .toArray(byte[][]::new),
                    moving.stream().map(entry -> entry.slot().rowKey().bytes()).toArray(byte[][]::new),
                    moving.stream().map(entry -> entry.slot().retentionClass()).toArray(String[]::new));
        }
    }

    /** Of the items that are still open. */
    void decide(Decisions decisions) {
        for (var waiting : decisions.open()) {
            var entry = waiting.prepared().entry();
            var row = rows.get(entry.slot());
            if (row == null || !entry.key().is(row.kid())) {
                decisions.decide(waiting, new Verdict.KeyMoved(row));
            }
        }
    }
}
