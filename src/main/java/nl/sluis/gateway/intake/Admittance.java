package nl.sluis.gateway.intake;

import nl.sluis.gateway.journal.Underway;
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
    default Answer pass(
            Party sender, Envelope envelope, MessageDefinition definition, Document data, KeyedHash digest) {
        return begin(sender, envelope, definition, data, digest).get();
    }

    /** The same, without waiting for what the journal makes of it. */
    Underway<Answer> begin(
            Party sender, Envelope envelope, MessageDefinition definition, Document data, KeyedHash digest);
}
