package nl.sluis.gateway.intake;

import java.util.List;
import java.util.Optional;
import nl.sluis.gateway.journal.Underway;
import nl.sluis.gateway.message.Envelope;
import nl.sluis.gateway.message.KeyedHash;
import nl.sluis.gateway.message.Message;
import nl.sluis.gateway.message.Occasion;
import nl.sluis.gateway.message.Reason;
import nl.sluis.gateway.party.Party;

/** To whom intake hands what it has read: the route for its region, type, acting role and receiver. Waits until answered. */
public interface Handover {
    /** Passes a readable message on; a trial goes the same way and gets {@link Answer.Tried}. The pointers of an {@link Answer.Invalid} count from the data of the message. */
    Answer pass(Message message, Occasion occasion);

    /** The same, without waiting for what the journal makes of it. */
    default Underway<Answer> begin(Message message, Occasion occasion) {
        return Underway.known(pass(message, occasion));
    }

    /**
     * Records a refusal of a message that is readable and may go nowhere: another party's source, an unknown receiver, a
     * role the sender does not hold.
     *
     * @param party      the holder of the certificate
     * @param dataDigest as in {@link Message}, for the duplicate guard: a message that was accepted before gets that answer
     *     again. Empty when the source is another's: nobody hears the answer to a message of somebody else
     */
    Answer refuse(
            Party party, Envelope envelope, Optional<KeyedHash> dataDigest, List<Reason> reasons, Occasion occasion);
}
