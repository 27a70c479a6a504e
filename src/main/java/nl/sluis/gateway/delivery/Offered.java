package nl.sluis.gateway.delivery;

import java.util.UUID;

/**
 * A message that lies ready for a receiver that fetches.
 *
 * @param id         stable over all attempts: with it the receiver says that it has the message
 * @param checkpoint base64url of a signed note, the newest of our log
 * @param payload    the outgoing CloudEvent
 */
public record Offered(UUID id, String traceparent, String checkpoint, byte[] payload) {
    @Override
    public String toString() {
        return "Offered[" + id + "]";
    }
}
