package nl.sluis.gateway.journal;

import static java.util.Comparator.naturalOrder;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import nl.sluis.gateway.journal.Item.Settlement;

/**
 * The settlements of a batch: a row is settled only under the lease it was claimed with, and only for an entry that was
 * sealed with the key that holds.
 */
final class Leases {
    private final List<Waiting> items = new ArrayList<>();
    private final List<Settle> settles = new ArrayList<>();
    private final Set<UUID> settled = new HashSet<>();

    Leases(List<Waiting> open) {
        for (var waiting : open) {
            if (waiting.prepared().item() instanceof Settlement settlement) {
                items.add(waiting);
                settles.add(settlement.settle());
            }
        }
    }

    void settle(RoundTrip trip) {
        if (items.isEmpty()) {
            return;
        }
        var rests = new boolean[settles.size()];
        for (var i = 0; i < rests.length; i++) {
            rests[i] = rests(settles.get(i));
        }
        var days = new Days(settles);
        trip.query(
                Sql.SETTLE,
                row -> settled.add(row.getObject(1, UUID.class)),
                settles.stream().map(settle -> settle.day().toString()).toArray(String[]::new),
                settles.stream().map(Settle::outboxId).toArray(UUID[]::new),
                settles.stream().map(Settle::lease).toArray(UUID[]::new),
                settles.stream().map(settle -> settle.status().code()).toArray(String[]::new),
                rests,
                keys(entry -> entry.slot().rowKey().bytes()),
                items.stream()
                        .map(item -> item.prepared().entry().slot().retentionClass())
                        .toArray(String[]::new),
                keys(entry -> entry.key().key().kid()),
                settles.stream().map(Settle::outboxId).toArray(UUID[]::new),
                days.first(),
                days.last());
    }

    private byte[][] keys(Function<SealedEntry, byte[]> part) {
        return items.stream().map(item -> part.apply(item.prepared().entry())).toArray(byte[][]::new);
    }

    /** After the keys: what was sealed with a key that moved was not settled, and comes back with another. */
    void decide(Decisions decisions) {
        for (var i = 0; i < items.size(); i++) {
            var waiting = items.get(i);
            if (decisions.isOpen(waiting) && !settled.contains(settles.get(i).outboxId())) {
                decisions.decide(waiting, new Verdict.LeaseLost());
            }
        }
    }

    /** The first and the last day of these rows, as ISO dates. */
    record Days(String first, String last) {
        Days(List<Settle> settles) {
            this(
                    settles.stream()
                            .map(Settle::day)
                            .min(naturalOrder())
                            .orElseThrow()
                            .toString(),
                    settles.stream()
                            .map(Settle::day)
                            .max(naturalOrder())
                            .orElseThrow()
                            .toString());
        }
    }

    /** Whether a row with this status is done with: its payload goes, and all that was made from a person. */
    static boolean rests(Settle settle) {
        return switch (settle.status()) {
            case DELIVERED, STOPPED, EXPIRED, DISCARDED -> true;
            case ACCEPTED, WAITING, PARKED -> false;
        };
    }
}
