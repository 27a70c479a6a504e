package nl.sluis.gateway.intake;

import java.util.List;
import nl.sluis.gateway.message.Envelope;
import nl.sluis.gateway.message.Message;
import nl.sluis.gateway.message.Reason;
import nl.sluis.gateway.party.Party;

/** To whom intake hands what it has read: the route for its region, type, acting role and receiver. Blocks until answered. */
public interface Handover {
    /** Passes a readable message on. */
    Answer pass(Message message);

    /**
     * Records a refusal of a message that is readable and may go nowhere: another party's source, an unknown receiver, a
     * role the sender does not hold.
     */
    Answer refuse(Party party, Envelope envelope, List<Reason> reasons);
}
