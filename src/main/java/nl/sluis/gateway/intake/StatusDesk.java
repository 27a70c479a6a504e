package nl.sluis.gateway.intake;

import java.time.Instant;
import java.util.Optional;
import nl.sluis.gateway.message.DeliveryStatus;
import nl.sluis.gateway.message.EntryId;
import nl.sluis.gateway.party.Party;

/** Of whom intake asks how a message fares. */
@FunctionalInterface
public interface StatusDesk {
    /** Empty when this party sent no such message, whoever else did. */
    Optional<View> of(Party sender, EntryId id);

    /** @param since when it came in this state */
    record View(EntryId id, DeliveryStatus status, Instant since) {}
}
