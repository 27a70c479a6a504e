package nl.sluis.gateway.journal;

import java.time.LocalDate;
import java.util.UUID;
import nl.sluis.gateway.message.DeliveryStatus;
import nl.sluis.gateway.message.EntryId;

/**
 * What becomes of a row of the outbox.
 *
 * @param lease   the lease under which the row was claimed
 * @param message the entry of its acceptance, which the entry of the settlement is about
 */
public record Settle(UUID outboxId, LocalDate day, UUID lease, DeliveryStatus status, EntryId message) {}
