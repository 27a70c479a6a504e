package nl.sluis.gateway.intake;

import java.util.Optional;
import nl.sluis.gateway.journal.Underway;
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
    public Reply answer(Party caller, Asked asked) {
        return begin(caller, asked).get();
    }

    @Override
    public Underway<Reply> begin(Party caller, Asked asked) {
        return begin(caller, events.read(asked));
    }

    /** What is answered to a message of a channel. @param id the sender's own, as far as it could be read */
    record Streamed(Reply reply, Optional<String> id) {}

    /** A structured event that came by a channel of this party. */
    Streamed stream(Party caller, byte[] bytes) {
        var id = Optional.<String>empty();
        try {
            var event = events.read(bytes);
            id = event.id();
            return new Streamed(begin(caller, event).get(), id);
        } catch (RejectedRequest rejected) {
            return new Streamed(Replies.of(rejected), id);
        }
    }

    private Underway<Reply> begin(Party caller, SentEvent event) {
        var digest = event.digest(); // also refuses what has no canonical form, before anything is recorded
        var readable = messages.read(event, caller);
        var envelope = readable.envelope();
        return admittance
                .begin(caller, envelope, readable.definition(), new Document(readable.data()), digest)
                .as(answer -> Replies.of(answer, MessageReader::inData));
    }
}
