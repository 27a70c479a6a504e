package nl.sluis.gateway.intake;

import com.fasterxml.jackson.databind.node.ObjectNode;
import nl.sluis.gateway.message.Document;
import nl.sluis.gateway.party.Party;

/** A message that nobody sent, looked at as if somebody had: rehearsed, or sent as a canary. */
final class RehearsalCall {
    private final MessageReader messages;
    private final Admittance admittance;

    RehearsalCall(MessageReader messages, Admittance admittance) {
        this.messages = messages;
        this.admittance = admittance;
    }

    Answer pass(Party sender, ObjectNode sent) {
        try {
            var event = SentEventReader.structured(sent, null);
            var digest = event.digest();
            var readable = messages.read(event, sender);
            var data = new Document(readable.data());
            return admittance.pass(sender, readable.envelope(), readable.definition(), data, digest);
        } catch (RejectedRequest rejected) {
            return new Answer.Invalid(rejected.faults());
        }
    }
}
