package nl.sluis.gateway.journal;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import nl.sluis.gateway.journal.Item.Asking;
import nl.sluis.gateway.journal.Item.RegisterChange;
import nl.sluis.gateway.message.ConsentClaim;
import nl.sluis.gateway.message.KeyedHash;

/**
 * One transaction up to its commit: what is known is answered, keys and leases and consents are held, indexes are taken,
 * rows are written. Used once, by the writer's thread.
 *
 * <p>An item may leave on the way; it does so before anything is written for it, except for a subject key that nobody uses
 * yet.
 */
final class Batch {
    private final Statements statements;
    private final ConsentGate gate;
    private final Duration duplicateWindow;
    private final Shard shard;
    private final Decisions decisions;
    private long t;

    Batch(Statements statements, ConsentGate gate, Duration duplicateWindow, Shard shard, List<Waiting> items) {
        this.statements = statements;
        this.gate = gate;
        this.duplicateWindow = duplicateWindow;
        this.shard = shard;
        this.decisions = new Decisions(items);
    }

    Decisions write() throws SQLException {
        answerKnownAndHoldKeys();
        settle();
        passConsents();
        var open = decisions.open();
        if (!open.isEmpty()) {
            new Rows(statements, shard, t, duplicateWindow).write(open, decisions);
        }
        return decisions;
    }

    /** In one trip, unless a key is new: such a one is proposed only for an item that turns out to be new as well. */
    private void answerKnownAndHoldKeys() throws SQLException {
        var guarded = guarded();
        var known = new KnownMessages(statements);
        var keys = new SubjectKeyRows(decisions.open());
        var together = !keys.proposes();
        var trip = new RoundTrip(statements);
        known.ask(
                guarded.values().stream()
                        .flatMap(waiting -> waiting.prepared().guard().orElseThrow().keys().stream())
                        .toList(),
                trip);
        if (together) {
            keys.hold(trip);
        }
        trip.go();
        t = Math.max(shard.lastT(), known.heard());
        guarded.forEach((key, waiting) -> known.of(waiting.prepared().guard().orElseThrow())
                .ifPresent(verdict -> decisions.decide(waiting, verdict)));
        (together ? keys : heldAlone()).decide(decisions);
    }

    private NavigableMap<KeyedHash, Waiting> guarded() {
        var guarded = new TreeMap<KeyedHash, Waiting>();
        for (var waiting : decisions.open()) {
            waiting.prepared().guard().ifPresent(guard -> guarded.put(guard.key(), waiting));
        }
        return guarded;
    }

    private SubjectKeyRows heldAlone() throws SQLException {
        var keys = new SubjectKeyRows(decisions.open());
        var trip = new RoundTrip(statements);
        keys.hold(trip);
        trip.go();
        return keys;
    }

    private void settle() throws SQLException {
        var leases = new Leases(decisions.open());
        leases.settle(statements);
        leases.decide(decisions);
    }

    private void passConsents() throws SQLException {
        var changes = new ArrayList<ConsentGate.Recorded>();
        var asking = new ArrayList<Waiting>();
        var claims = new ArrayList<ConsentClaim>();
        for (var waiting : decisions.open()) {
            var prepared = waiting.prepared();
            if (prepared.item() instanceof RegisterChange register) {
                changes.add(new ConsentGate.Recorded(
                        register.change(), prepared.entry().id()));
            } else if (prepared.item() instanceof Asking item && item.consent().isPresent()) {
                asking.add(waiting);
                claims.add(item.consent().get());
            }
        }
        if (!changes.isEmpty() || !claims.isEmpty()) {
            var states = gate.pass(statements.connection(), changes, claims);
            for (var i = 0; i < asking.size(); i++) {
                var waiting = asking.get(i);
                claims.get(i)
                        .demand()
                        .stoppedBy(states.get(i))
                        .ifPresent(reason -> decisions.decide(waiting, new Verdict.ConsentGone(List.of(reason))));
            }
        }
    }
}
