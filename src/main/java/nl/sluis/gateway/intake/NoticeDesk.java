package nl.sluis.gateway.intake;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.sluis.gateway.message.EntryId;
import nl.sluis.gateway.message.MessageType;
import nl.sluis.gateway.message.Oin;
import nl.sluis.gateway.message.Reason;
import nl.sluis.gateway.message.RegionCode;
import nl.sluis.gateway.message.Role;
import nl.sluis.gateway.party.Party;

/** To whom intake hands notices that go to everybody who got the data, and of whom it asks how they fare. */
public interface NoticeDesk {
    /** Takes a notice. The pointers of an {@link Answer.Invalid} count from its data. */
    Answer take(Party party, HandedIn notice);

    /** Empty when this party handed in no such notice, whoever else did. */
    Optional<View> of(Party party, EntryId id);

    /**
     * @param status     the code: {@code bezig}, {@code klaar}, {@code opgegeven}
     * @param since      when it came in this state
     */
    record View(EntryId id, MessageType type, String status, Instant since, List<Told> recipients) {
        public View {
            recipients = List.copyOf(recipients);
        }
    }

    /**
     * How far it is at one recipient.
     *
     * @param status  the code: that of a delivery, or {@code wacht}, {@code niet-bereikt}, {@code niet-ontvangen}
     * @param message under which the sender may ask for the message, once there is one
     * @param reasons why it was not reached
     */
    record Told(
            Oin receiver,
            RegionCode region,
            Role role,
            String status,
            Optional<EntryId> message,
            List<Reason> reasons) {
        public Told {
            reasons = List.copyOf(reasons);
        }
    }
}
