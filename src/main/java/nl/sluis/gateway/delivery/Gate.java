package nl.sluis.gateway.delivery;

import java.util.ArrayList;
import java.util.List;
import nl.sluis.gateway.delivery.ConsentCheck.Said;
import nl.sluis.gateway.message.ConsentClaim;
import nl.sluis.gateway.message.ConsentDemand;
import nl.sluis.gateway.message.Reason;
import org.jspecify.annotations.Nullable;

/** Judges rows right before an attempt: still in their period, readable, and what does the register say now? */
final class Gate {
    private final ConsentCheck register;

    Gate(ConsentCheck register) {
        this.register = register;
    }

    /** One verdict a row, in their order; all claims are asked together. */
    List<Verdict> judge(List<Claimed> rows) {
        var claims = new ArrayList<ConsentClaim>();
        var pending = new ArrayList<Pending>(rows.size());
        for (var row : rows) {
            pending.add(look(row, claims));
        }
        var said = claims.isEmpty() ? List.<Said>of() : register.now(List.copyOf(claims));
        if (said.size() != claims.size()) {
            throw new IllegalStateException("the register answered another number of claims than it was asked");
        }
        return pending.stream().map(one -> one.verdict(said)).toList();
    }

    private static Pending look(Claimed row, List<ConsentClaim> claims) {
        if (row.expired()) {
            return Pending.decided(new Fate.Expired());
        }
        try {
            var claim = row.claim();
            if (claim.isEmpty()) {
                return new Pending(new Verdict.Go(List.of()), null, -1);
            }
            claims.add(claim.get());
            return new Pending(new Verdict.Go(List.of()), claim.get().demand(), claims.size() - 1);
        } catch (IllegalArgumentException unreadable) {
            return Pending.decided(new Fate.Stuck("DEMAND_UNREADABLE"));
        }
    }

    /** @param question the place of the row's claim among those asked, or -1 */
    private record Pending(Verdict unlessStopped, @Nullable ConsentDemand demand, int question) {
        static Pending decided(Fate fate) {
            return new Pending(new Verdict.No(fate), null, -1);
        }

        Verdict verdict(List<Said> said) {
            if (demand == null) {
                return unlessStopped;
            }
            var state = said.get(question).state();
            if (demand.waitsForAPersonAt(state)) {
                return new Verdict.No(new Fate.Stuck(Reason.OBJECTION.name()));
            }
            return demand.stoppedBy(state).isPresent()
                    ? new Verdict.No(new Fate.Stopped(state))
                    : new Verdict.Go(said.get(question).relied());
        }
    }
}
