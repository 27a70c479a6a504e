package nl.sluis.gateway.message;

/** What a rule asks of the gateway beside the field plan. */
public enum Obligation {
    RECEIPT_REQUIRED
}
