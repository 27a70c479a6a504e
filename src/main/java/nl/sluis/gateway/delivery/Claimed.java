package nl.sluis.gateway.delivery;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import nl.sluis.gateway.journal.DemandJson;
import nl.sluis.gateway.journal.Settle;
import nl.sluis.gateway.keys.PayloadCipher.Sealed;
import nl.sluis.gateway.message.ConsentClaim;
import nl.sluis.gateway.message.DeliveryStatus;
import nl.sluis.gateway.message.EntryId;
import nl.sluis.gateway.message.KeyedHash;
import nl.sluis.gateway.message.MessageType;
import nl.sluis.gateway.message.Oin;
import nl.sluis.gateway.message.PersonHashes;
import nl.sluis.gateway.message.Receiver;
import nl.sluis.gateway.message.RegionCode;
import nl.sluis.gateway.message.RuleId;
import org.jspecify.annotations.Nullable;

/**
 * A row of the outbox that is ours for a while.
 *
 * @param accepted  the entry of its acceptance
 * @param failures  how many attempts failed before
 * @param expired   whether its period was over when it was claimed
 * @param canary    whether nobody sent it
 * @param person    null for a message about nobody
 * @param payload   null when it is gone although the row is not at rest
 * @param leaseEnds by this machine's {@code nanoTime}, a little before it ends for PostgreSQL
 */
record Claimed(
        UUID id,
        LocalDate day,
        UUID lease,
        long leaseEnds,
        long seq,
        EntryId accepted,
        RegionCode region,
        MessageType type,
        Oin sender,
        Receiver receiver,
        KeyedHash orderKey,
        @Nullable RuleId rule,
        @Nullable PersonHashes person,
        @Nullable String demand,
        int failures,
        boolean expired,
        boolean canary,
        @Nullable Sealed payload) {
    /** @throws IllegalArgumentException when the demand cannot be read */
    Optional<ConsentClaim> claim() {
        if (person == null && demand == null) {
            return Optional.empty();
        }
        if (person == null || demand == null) {
            throw new IllegalArgumentException("a waiting message has half a consent claim");
        }
        return Optional.of(new ConsentClaim(person, DemandJson.read(demand)));
    }

    Settle to(DeliveryStatus status) {
        return new Settle(id, day, lease, status, accepted);
    }

    @Override
    public String toString() {
        return "Claimed[" + id + "]";
    }
}
