package nl.sluis.gateway.delivery;

import java.util.UUID;
import nl.sluis.gateway.message.MessageType;
import nl.sluis.gateway.message.Receiver;
import nl.sluis.gateway.message.RegionCode;

/**
 * One message on its way out.
 *
 * @param id      stable over all attempts, random towards the receiver: its {@code Idempotency-Key}
 * @param payload the outgoing CloudEvent
 */
public record Parcel(UUID id, RegionCode region, MessageType type, Receiver receiver, byte[] payload) {
    @Override
    public String toString() {
        return "Parcel[" + type + ", " + region + ", to " + receiver.oin() + "]";
    }
}
