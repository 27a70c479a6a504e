package nl.sluis.gateway.message;

/** Why a message is on its way through the gateway. All take the very same steps; only the last one differs. */
public enum Occasion {
    /** To be delivered. */
    EXCHANGE,
    /** A {@code proef}: to hear what would come of it. Nothing waits and nothing is delivered. */
    TRIAL,
    /** Of a set that is not active yet, about somebody who does not exist: nobody sent it, and nothing is recorded. */
    REHEARSAL,
    /**
     * To be delivered, about somebody who does not exist: sent by the gateway itself, to see that the way is open. Whoever gets
     * it, and whoever reads the log, sees that it is one.
     */
    CANARY
}
