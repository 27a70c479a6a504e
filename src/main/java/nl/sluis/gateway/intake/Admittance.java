package nl.sluis.gateway.intake;

import nl.sluis.gateway.message.Document;
import nl.sluis.gateway.message.Envelope;
import nl.sluis.gateway.message.KeyedHash;
import nl.sluis.gateway.message.MessageDefinition;
import nl.sluis.gateway.party.Party;

/** What happens to every message that is readable, whoever brings it: its ends are looked at, and it takes its route. */
@FunctionalInterface
public interface Admittance {
    /**
     * Passes it on, or records why it may go nowhere.
     *
     * @param sender the holder of the certificate, whatever the envelope says
     * @param digest of the whole message, as {@link nl.sluis.gateway.message.Message} has it
     */
    Answer pass(Party sender, Envelope envelope, MessageDefinition definition, Document data, KeyedHash digest);
}
