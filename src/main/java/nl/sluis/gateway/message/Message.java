package nl.sluis.gateway.message;

/**
 * One message that is well formed, valid for its schema and sent by the party it says: what intake hands over.
 *
 * @param definition what the catalogue knows of its type
 * @param dataDigest SHA-256 of the canonical JSON of all context attributes and data; only ever used inside a keyed hash
 */
public record Message(
        Envelope envelope,
        Sender sender,
        Receiver receiver,
        MessageDefinition definition,
        Document data,
        KeyedHash dataDigest) {
    /** Prints what may be logged. */
    @Override
    public String toString() {
        return "Message[" + envelope + "]";
    }
}
