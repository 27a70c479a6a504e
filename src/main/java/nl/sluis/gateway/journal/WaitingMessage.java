package nl.sluis.gateway.journal;

import java.time.Instant;
import nl.sluis.gateway.message.ConsentClaim;
import nl.sluis.gateway.message.MessageType;
import nl.sluis.gateway.message.Oin;
import nl.sluis.gateway.message.PersonHashes;
import nl.sluis.gateway.message.Receiver;
import nl.sluis.gateway.message.RegionCode;
import nl.sluis.gateway.message.RuleId;
import org.jspecify.annotations.Nullable;

/**
 * A message that waits for delivery, already in the form the receiver may see.
 *
 * @param orderKey   messages with the same key are delivered in the order in which they were accepted
 * @param claim      checked again before every attempt; null for a message about nobody
 * @param payload    the whole outgoing CloudEvent; sealed by the journal before it waits
 * @param validUntil after which it is not delivered any more
 * @param canary     whether nobody sent it: each entry about it says so
 */
public record WaitingMessage(
        RegionCode region,
        MessageType type,
        Oin sender,
        Receiver receiver,
        PersonHashes orderKey,
        RuleId rule,
        @Nullable ConsentClaim claim,
        byte[] payload,
        Instant validUntil,
        boolean canary) {
    /** One that somebody sent. */
    public WaitingMessage(
            RegionCode region,
            MessageType type,
            Oin sender,
            Receiver receiver,
            PersonHashes orderKey,
            RuleId rule,
            @Nullable ConsentClaim claim,
            byte[] payload,
            Instant validUntil) {
        this(region, type, sender, receiver, orderKey, rule, claim, payload, validUntil, false);
    }

    @Override
    public String toString() {
        return "WaitingMessage[" + type + ", " + region + ", to " + receiver.oin() + "]";
    }
}
