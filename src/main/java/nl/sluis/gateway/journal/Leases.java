package nl.sluis.gateway.journal;

import static java.util.Comparator.naturalOrder;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import nl.sluis.gateway.journal.Item.Settlement;
import nl.sluis.gateway.message.DeliveryStatus;
import nl.sluis.gateway.message.EntryId;

/**
 * The settlements of a batch: a row is settled only under the lease it was claimed with, and only for an entry that was
 * sealed with the key that holds.
 */
final class Leases {
    private final List<Waiting> items = new ArrayList<>();
    private final Set<EntryId> settled = new HashSet<>();

    Leases(List<Waiting> open) {
        for (var waiting : open) {
            if (waiting.prepared().item() instanceof Settlement) {
                items.add(waiting);
            }
        }
    }

    /** Nearly always all with one status; each of them has a statement. */
    void settle(RoundTrip trip) {
        items.stream()
                .collect(groupingBy(item -> settleOf(item).status(), TreeMap::new, toList()))
                .forEach((status, some) -> settle(status, some, trip));
    }

    private void settle(DeliveryStatus status, List<Waiting> some, RoundTrip trip) {
        var leased = leased(some);
        switch (status) {
            case DELIVERED -> trip.query(Sql.SETTLE_DELIVERED, this::isSettled, leased.toArray());
            case ACCEPTED, WAITING, PARKED, STOPPED, EXPIRED, DISCARDED -> {
                leased.addAll(0, List.of(status.code(), Boolean.toString(rests(status))));
                trip.query(Sql.SETTLE, this::isSettled, leased.toArray());
            }
        }
    }

    private void isSettled(ResultSet row) throws SQLException {
        settled.add(new EntryId(row.getObject(1, UUID.class)));
    }

    /** By which the rows are found, and told from those that somebody else has by now. */
    private static List<Object> leased(List<Waiting> some) {
        var settles = some.stream().map(Leases::settleOf).toList();
        var days = new Days(settles);
        return new ArrayList<>(List.of(
                settles.stream().map(settle -> settle.message().value()).toArray(UUID[]::new),
                bytes(some, entry -> entry.slot().rowKey().bytes()),
                some.stream()
                        .map(item -> item.prepared().entry().slot().retentionClass())
                        .toArray(String[]::new),
                bytes(some, entry -> entry.key().key().kid()),
                settles.stream().map(Leases::pair).toArray(byte[][]::new),
                days.first(),
                days.last()));
    }

    private static Settle settleOf(Waiting item) {
        if (item.prepared().item() instanceof Settlement settlement) {
            return settlement.settle();
        }
        throw new IllegalStateException("this item settles nothing");
    }

    /** Entry and lease, as PostgreSQL writes them one behind the other. */
    private static byte[] pair(Settle settle) {
        var entry = settle.message().value();
        return ByteBuffer.allocate(32)
                .putLong(entry.getMostSignificantBits())
                .putLong(entry.getLeastSignificantBits())
                .putLong(settle.lease().getMostSignificantBits())
                .putLong(settle.lease().getLeastSignificantBits())
                .array();
    }

    private static byte[][] bytes(List<Waiting> items, Function<SealedEntry, byte[]> part) {
        return items.stream().map(item -> part.apply(item.prepared().entry())).toArray(byte[][]::new);
    }

    /** After the keys: what was sealed with a key that moved was not settled, and comes back with another. */
    void decide(Decisions decisions) {
        for (var waiting : items) {
            if (decisions.isOpen(waiting) && !settled.contains(settleOf(waiting).message())) {
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
        return rests(settle.status());
    }

    private static boolean rests(DeliveryStatus status) {
        return switch (status) {
            case DELIVERED, STOPPED, EXPIRED, DISCARDED -> true;
            case ACCEPTED, WAITING, PARKED -> false;
        };
    }
}
