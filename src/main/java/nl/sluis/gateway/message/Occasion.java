package nl.sluis.gateway.message;

/** Why a message is on its way through the gateway. Both take the very same steps; only the last one differs. */
public enum Occasion {
    /** To be delivered. */
    EXCHANGE,
    /** A {@code proef}: to hear what would come of it. Nothing waits and nothing is delivered. */
    TRIAL
}
