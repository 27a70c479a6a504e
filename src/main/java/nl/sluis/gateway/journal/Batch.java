package nl.sluis.gateway.journal;

import java.sql.SQLException;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import nl.sluis.gateway.message.KeyedHash;
import org.jspecify.annotations.Nullable;

/**
 * One transaction: what is known is answered, keys and leases and consents are held; then indexes are taken and rows written,
 * and it is committed. Used once, by the writer's thread.
 *
 * <p>What is held is asked for in one trip, for all items alike; PostgreSQL runs it in this order. An item may leave on the
 * way; it does so before anything is written for it, except for a subject key that nobody uses yet.
 */
final class Batch {
    private final Statements statements;
    private final BatchRules rules;
    private final Shard shard;
    private final Decisions decisions;
    private @Nullable RoundTrip last;

    Batch(Statements statements, BatchRules rules, Shard shard, List<Waiting> items) {
        this.statements = statements;
        this.rules = rules;
        this.shard = shard;
        this.decisions = new Decisions(items);
    }

    /** What becomes of each item if it is committed. In one trip, unless the register is changed. */
    Decisions decide() throws SQLException {
        var items = decisions.open();
        var known = new KnownMessages(statements);
        var keys = new SubjectKeyRows(items);
        var leases = new Leases(items);
        var consents = new Consents(rules.gate(), items);
        var trip = new RoundTrip(statements);
        var guarded = guarded(items);
        known.ask(
                guarded.values().stream()
                        .flatMap(waiting -> waiting.prepared().guard().orElseThrow().keys().stream())
                        .toList(),
                trip);
        keys.hold(trip);
        leases.settle(trip);
        consents.ask(trip);
        var asked = rules.time().ask();
        trip.go();
        rules.time().heard(asked, known.now());
        var now = known.heard();
        var t = Math.max(shard.lastT(), now);
        guarded.forEach((key, waiting) -> known.of(waiting.prepared().guard().orElseThrow())
                .ifPresent(verdict -> decisions.decide(waiting, verdict)));
        AgreedClock.decide(rules.time(), items, now, decisions);
        keys.decide(decisions);
        leases.decide(decisions);
        consents.decide(statements.connection(), decisions);
        var open = decisions.open();
        if (!open.isEmpty()) {
            last = new Rows(statements, shard, t, rules.duplicateWindow()).trip(open, decisions);
        }
        return decisions;
    }

    /**
     * Writes what is to be written and commits, in one trip.
     *
     * @throws FenceLostException when the shard is another's; then nothing was written
     * @throws SQLException from PostgreSQL itself: nothing was written; from the connection: nobody knows
     */
    void commit() throws SQLException {
        if (last == null) {
            statements.connection().commit();
            return;
        }
        try {
            last.go();
        } catch (SQLException e) {
            if (Sql.NOT_OURS.equals(e.getSQLState())) {
                throw new FenceLostException(shard.number());
            }
            throw e;
        }
    }

    private static NavigableMap<KeyedHash, Waiting> guarded(List<Waiting> items) {
        var guarded = new TreeMap<KeyedHash, Waiting>();
        for (var waiting : items) {
            waiting.prepared().guard().ifPresent(guard -> guarded.put(guard.key(), waiting));
        }
        return guarded;
    }
}
