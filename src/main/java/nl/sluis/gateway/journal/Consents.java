package nl.sluis.gateway.journal;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import nl.sluis.gateway.journal.Item.Asking;
import nl.sluis.gateway.journal.Item.RegisterChange;
import nl.sluis.gateway.message.ConsentClaim;
import nl.sluis.gateway.message.ConsentState;

/**
 * What the items of a batch ask of the register: in the first trip where nothing in it changes, else after that, for what
 * is then still open.
 */
final class Consents {
    private final ConsentGate gate;
    private final Asked first;
    private Optional<Supplier<List<ConsentState>>> answer = Optional.empty();

    Consents(ConsentGate gate, List<Waiting> items) {
        this.gate = gate;
        this.first = new Asked(items);
    }

    private static final class Asked {
        private final List<ConsentGate.Recorded> changes = new ArrayList<>();
        private final List<Waiting> asking = new ArrayList<>();
        private final List<ConsentClaim> claims = new ArrayList<>();

        Asked(List<Waiting> items) {
            for (var waiting : items) {
                var prepared = waiting.prepared();
                if (prepared.item() instanceof RegisterChange register) {
                    var entry = prepared.entry().id();
                    changes.add(new ConsentGate.Recorded(register.change(), entry));
                } else if (prepared.item() instanceof Asking item
                        && item.consent().isPresent()) {
                    asking.add(waiting);
                    claims.add(item.consent().get());
                }
            }
        }

        void decide(List<ConsentState> states, Decisions decisions) {
            for (var i = 0; i < asking.size(); i++) {
                var waiting = asking.get(i);
                var reason = claims.get(i).demand().stoppedBy(states.get(i));
                if (reason.isPresent() && decisions.isOpen(waiting)) {
                    decisions.decide(waiting, new Verdict.ConsentGone(List.of(reason.get())));
                }
            }
        }
    }

    void ask(RoundTrip trip) {
        if (first.changes.isEmpty() && !first.claims.isEmpty()) {
            answer = gate.ask(first.claims, trip);
        }
    }

    void decide(Connection transaction, Decisions decisions) throws SQLException {
        if (answer.isPresent()) {
            first.decide(answer.get().get(), decisions);
            return;
        }
        var left = new Asked(decisions.open());
        if (!left.changes.isEmpty() || !left.claims.isEmpty()) {
            left.decide(gate.pass(transaction, left.changes, left.claims), decisions);
        }
    }
}
