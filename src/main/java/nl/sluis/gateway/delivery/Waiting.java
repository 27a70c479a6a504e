package nl.sluis.gateway.delivery;

import java.time.Instant;
import java.util.Optional;
import nl.sluis.gateway.message.DeliveryStatus;
import nl.sluis.gateway.message.EntryId;
import nl.sluis.gateway.message.MessageType;
import nl.sluis.gateway.message.Oin;
import nl.sluis.gateway.message.RegionCode;

/**
 * A message that waits, as an operator sees it: no person, no content, and nothing that would tell two of one person.
 *
 * @param id       that its sender was given
 * @param since    when it came in this state
 * @param until    when it expires
 * @param attempts that failed in this series
 * @param resends  how often a person had it tried again
 * @param behind   how many wait for it
 * @param askedBy  who asked that it be discarded
 */
public record Waiting(
        EntryId id,
        RegionCode region,
        MessageType type,
        Oin sender,
        Oin receiver,
        DeliveryStatus status,
        Instant accepted,
        Instant since,
        Instant until,
        int attempts,
        int resends,
        int behind,
        Optional<String> askedBy) {}
