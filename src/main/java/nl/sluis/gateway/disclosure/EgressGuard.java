package nl.sluis.gateway.disclosure;

import nl.sluis.gateway.message.FieldPlan;

/**
 * The second look, at the bytes that are about to leave: no direct identifier of the incoming message may stand in them in
 * any usual encoding, save where the plan keeps it. Safe between threads.
 */
public final class EgressGuard {
    /**
     * Returns when nothing was found.
     *
     * @param outgoing the whole outgoing message as it will leave: envelope and data
     * @throws EgressHitException naming the field whose value was found
     */
    public void check(Incoming incoming, FieldPlan plan, byte[] outgoing) {
        throw new IllegalStateException("not yet built");
    }
}
