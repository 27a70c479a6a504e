package nl.sluis.gateway.journal;

import static java.util.Comparator.naturalOrder;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.sluis.gateway.journal.Item.Settlement;

/** The settlements of a batch: a row is settled only under the lease it was claimed with. */
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

    void settle(Statements statements) throws SQLException {
        if (items.isEmpty()) {
            return;
        }
        var rests = new boolean[settles.size()];
        for (var i = 0; i < rests.length; i++) {
            rests[i] = rests(settles.get(i));
        }
        var days = new Days(settles);
        new RoundTrip(statements)
                .query(
                        Sql.SETTLE,
                        row -> settled.add(row.getObject(1, UUID.class)),
                        settles.stream().map(settle -> settle.day().toString()).toArray(String[]::new),
                        settles.stream().map(Settle::outboxId).toArray(UUID[]::new),
                        settles.stream().map(Settle::lease).toArray(UUID[]::new),
                        settles.stream().map(settle -> settle.status().code()).toArray(String[]::new),
                        rests,
                        settles.stream().map(Settle::outboxId).toArray(UUID[]::new),
                        days.first(),
                        days.last())
                .go();
    }

    void decide(Decisions decisions) {
        for (var i = 0; i < items.size(); i++) {
            if (!settled.contains(settles.get(i).outboxId())) {
                decisions.decide(items.get(i), new Verdict.LeaseLost());
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
