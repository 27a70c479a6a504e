package nl.sluis.gateway.intake;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Optional;
import nl.sluis.gateway.message.Document;
import nl.sluis.gateway.party.Party;

/** {@code POST /v1/berichten}, and {@code POST /v1/berichten/proef} with an admittance to trials: read, admitted, handed over. */
final class MessageCall implements Call {
    private final SentEventReader events;
    private final MessageReader messages;
    private final Admittance admittance;

    MessageCall(SentEventReader events, MessageReader messages, Admittance admittance) {
        this.events = events;
        this.messages = messages;
        this.admittance = admittance;
    }

    @Override
    public Reply answer(Party caller, HttpServletRequest request) throws IOException {
        return answer(caller, events.read(request));
    }

    /** What is answered to a message of a channel. @param id the sender's own, as far as it could be read */
    record Streamed(Reply reply, Optional<String> id) {}

    /** A structured event that came by a channel of this party. */
    Streamed stream(Party caller, byte[] bytes) {
        var id = Optional.<String>empty();
        try {
            var event = events.read(bytes);
            id = event.id();
            return new Streamed(answer(caller, event), id);
        } catch (RejectedRequest rejected) {
            return new Streamed(Replies.of(rejected), id);
        }
    }

    private Reply answer(Party caller, SentEvent event) {
        var digest = event.digest(); // also refuses what has no canonical form, before anything is recorded
        var readable = messages.read(event, caller);
        var envelope = readable.envelope();
        var answer = admittance.pass(caller, envelope, readable.definition(), new Document(readable.data()), digest);
        return Replies.of(answer, MessageReader::inData);
    }
}
