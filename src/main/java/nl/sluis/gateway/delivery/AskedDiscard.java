package nl.sluis.gateway.delivery;

import java.time.Instant;
import nl.sluis.gateway.message.EntryId;
import nl.sluis.gateway.message.MessageType;
import nl.sluis.gateway.message.Oin;
import nl.sluis.gateway.message.RegionCode;

/**
 * A parked message of which a first person asked that it be discarded: no person, no content.
 *
 * @param by    who asked; the second person is somebody else
 * @param until when the message expires by itself
 */
public record AskedDiscard(
        EntryId id,
        RegionCode region,
        MessageType type,
        Oin sender,
        Oin receiver,
        Instant until,
        String by,
        DiscardReason reason,
        Instant asked) {}
