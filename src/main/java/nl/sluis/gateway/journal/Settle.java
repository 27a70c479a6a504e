package nl.sluis.gateway.journal;

import java.time.LocalDate;
import java.util.UUID;
import nl.sluis.gateway.message.DeliveryStatus;

/**
 * What becomes of a row of the outbox.
 *
 * @param lease the lease under which the row was claimed
 */
public record Settle(UUID outboxId, LocalDate day, UUID lease, DeliveryStatus status) {}
