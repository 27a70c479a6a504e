package nl.sluis.gateway.consent;

/**
 * Who may record what: the holder, or the party acting for it, everything; a receiver a withdrawal of what it receives
 * itself. The answer depends on the request alone, never on what the register knows.
 */
final class Entitlement {
    private Entitlement() {}

    static boolean of(Recorder recorder, ConsentChange change) {
        return recorder.isOrActsFor(change.holder()) && !change.everyHolder()
                || change.decision() == ConsentDecision.WITHDRAWAL && receives(recorder, change.target());
    }

    /** Whether the target is limited to what this party receives. */
    static boolean receives(Recorder recorder, ConsentTarget target) {
        if (target.receiver() != null) {
            return recorder.isOrActsFor(target.receiver());
        }
        return target.role() != null && recorder.roles().contains(target.role());
    }
}
