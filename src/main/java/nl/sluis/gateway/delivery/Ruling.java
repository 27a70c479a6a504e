package nl.sluis.gateway.delivery;

/** What a privacy officer of the holder decides about a message to which somebody objected. */
public enum Ruling {
    /** The objection was weighed and does not stop this message; a later one would. */
    RELEASE,
    STOP
}
