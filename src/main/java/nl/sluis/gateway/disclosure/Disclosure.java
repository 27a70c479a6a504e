package nl.sluis.gateway.disclosure;

import nl.sluis.gateway.message.FieldPlan;

/** Builds the outgoing document from the field plan, never by deleting from the incoming one. Safe between threads. */
public final class Disclosure {
    /**
     * The document that the receiver may see.
     *
     * @throws TransformationFailedException naming the field; the original value is never passed on instead
     */
    public Disclosed disclose(Incoming incoming, FieldPlan plan, Pseudonymiser pseudonymiser) {
        throw new IllegalStateException("not yet built");
    }
}
