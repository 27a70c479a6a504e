package nl.sluis.gateway.journal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import nl.sluis.gateway.message.KeyedHash;

/**
 * The subject keys of a batch: new ones are inserted if they are the first, all are locked, and each item must have been
 * sealed with the key that holds.
 */
final class SubjectKeyRows {
    private final NavigableMap<SubjectSlot, HeldKey> wanted = new TreeMap<>();
    private final NavigableMap<SubjectSlot, HeldKey> proposed = new TreeMap<>();
    private final Map<SubjectSlot, SubjectRow> rows = new HashMap<>();

    SubjectKeyRows(List<Waiting> items) {
        for (var waiting : items) {
            var entry = waiting.prepared().entry();
            wanted.put(entry.slot(), entry.key());
            if (!entry.key().stored()) {
                proposed.putIfAbsent(entry.slot(), entry.key());
            }
        }
    }

    /** Whether one of these keys is not known to be stored. */
    boolean proposes() {
        return !proposed.isEmpty();
    }

    void hold(RoundTrip trip) {
        if (wanted.isEmpty()) {
            return;
        }
        moveHere(trip);
        if (!proposed.isEmpty()) {
            trip.update(
                    Sql.PROPOSE_KEYS,
                    rowKeys(proposed),
                    classes(proposed),
                    column(proposed, held -> held.key().kid()),
                    proposed.values().stream().map(held -> held.key().month()).toArray(String[]::new),
                    column(proposed, held -> held.key().wrapped()));
        }
        trip.query(
                Sql.HOLD_KEYS,
                row -> rows.put(
                        new SubjectSlot(new KeyedHash(row.getBytes(1)), row.getString(2)),
                        new SubjectRow(row.getBytes(3), row.getString(4), row.getBytes(5))),
                rowKeys(wanted),
                classes(wanted));
    }

    /** Before a new key is proposed: the one that stands under the other index key, while that is being changed. */
    private void moveHere(RoundTrip trip) {
        var moving = new TreeMap<>(proposed);
        moving.values().removeIf(held -> held.elsewhere() == null);
        if (!moving.isEmpty()) {
            trip.update(
                    Sql.MOVE_KEYS,
                    column(moving, held -> Objects.requireNonNull(held.elsewhere())
                            .bytes()),
                    rowKeys(moving),
                    classes(moving));
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

    private static byte[][] rowKeys(NavigableMap<SubjectSlot, HeldKey> slots) {
        return slots.keySet().stream().map(slot -> slot.rowKey().bytes()).toArray(byte[][]::new);
    }

    private static String[] classes(NavigableMap<SubjectSlot, HeldKey> slots) {
        return slots.keySet().stream().map(SubjectSlot::retentionClass).toArray(String[]::new);
    }

    private interface Bytes {
        byte[] of(HeldKey key);
    }

    private static byte[][] column(NavigableMap<SubjectSlot, HeldKey> slots, Bytes bytes) {
        return slots.values().stream().map(bytes::of).toArray(byte[][]::new);
    }
}
