package nl.sluis.gateway.delivery;

import java.nio.ByteBuffer;
import java.util.UUID;
import nl.sluis.gateway.message.KeyedHash;
import nl.sluis.gateway.message.MessageType;
import nl.sluis.gateway.message.Receiver;
import nl.sluis.gateway.message.RegionCode;

/**
 * One message on its way out.
 *
 * @param id       stable over all attempts, random towards the receiver: its {@code Idempotency-Key}
 * @param orderKey of the person and the receiver; it leaves this gateway in no form
 * @param payload  the outgoing CloudEvent
 */
public record Parcel(
        UUID id, RegionCode region, MessageType type, Receiver receiver, KeyedHash orderKey, byte[] payload) {
    /** One of so many lines, the same for all messages about one person: what must stay in order stays in one line. */
    public int lineOf(int lines) {
        return Math.floorMod(ByteBuffer.wrap(orderKey.bytes()).getInt(), lines);
    }

    @Override
    public String toString() {
        return "Parcel[" + type + ", " + region + ", to " + receiver.oin() + "]";
    }
}
