package nl.sluis.gateway.consent;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import nl.sluis.gateway.message.Oin;
import nl.sluis.gateway.message.Reason;

/**
 * Who may record what, and who may look whom up. The answer depends on the request, its sender and the rules alone, never
 * on what the register knows.
 */
final class Entitlement {
    private final RegisterRules rules;

    Entitlement(RegisterRules rules) {
        this.rules = rules;
    }

    /** Why this may not be recorded; nothing when it may. */
    List<Reason> objectionsTo(Recorder recorder, ConsentChange change) {
        var reasons = new ArrayList<Reason>();
        if (standings(recorder, change).stream()
                .noneMatch(standing -> rules.mayRecord(recorder, standing, change.decision()))) {
            reasons.add(Reason.SENDER_ROLE);
        }
        if (change.decision() == ConsentDecision.CONSENT && !isDecidedByWhoDecides(change)) {
            reasons.add(Reason.REPRESENTATIVE_MISSING);
        }
        return reasons;
    }

    /** The standings in which this party may look somebody up, with this holder; none: it may not. */
    Set<Standing> lookingUp(Recorder recorder, Oin holder) {
        var standings = EnumSet.of(Standing.RECEIVER);
        standings.addAll(ofHolder(recorder, holder));
        standings.removeIf(standing -> !rules.mayLookUp(recorder, standing));
        return standings;
    }

    /** Whether the target is limited to what this party receives. */
    static boolean receives(Recorder recorder, ConsentTarget target) {
        if (target.receiver() != null) {
            return recorder.isOrActsFor(target.receiver());
        }
        return target.role() != null && recorder.roles().contains(target.role());
    }

    private static Set<Standing> standings(Recorder recorder, ConsentChange change) {
        var standings = EnumSet.noneOf(Standing.class);
        if (!change.everyHolder()) {
            standings.addAll(ofHolder(recorder, change.holder()));
        }
        if (receives(recorder, change.target())) {
            standings.add(Standing.RECEIVER);
        }
        return standings;
    }

    private static Set<Standing> ofHolder(Recorder recorder, Oin holder) {
        var standings = EnumSet.noneOf(Standing.class);
        if (recorder.oin().equals(holder)) {
            standings.add(Standing.HOLDER);
        }
        if (recorder.mandates().contains(holder)) {
            standings.add(Standing.MANDATE);
        }
        return standings;
    }

    private static boolean isDecidedByWhoDecides(ConsentChange change) {
        return change.age() != null && Deciders.hasAVoice(change.age(), change.decidedBy());
    }
}
