package nl.sluis.gateway.intake;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Optional;
import nl.sluis.gateway.message.Document;
import nl.sluis.gateway.message.Message;
import nl.sluis.gateway.message.Occasion;
import nl.sluis.gateway.party.Party;

/** {@code POST /v1/berichten}, and {@code POST /v1/berichten/proef} as a trial: read, admitted, handed over. */
final class MessageCall implements Call {
    private final SentEventReader events;
    private final MessageReader messages;
    private final Doorkeeper doorkeeper;
    private final Handover handover;
    private final Occasion occasion;

    MessageCall(
            SentEventReader events,
            MessageReader messages,
            Doorkeeper doorkeeper,
            Handover handover,
            Occasion occasion) {
        this.events = events;
        this.messages = messages;
        this.doorkeeper = doorkeeper;
        this.handover = handover;
        this.occasion = occasion;
    }

    @Override
    public Reply answer(Party caller, HttpServletRequest request) throws IOException {
        var event = events.read(request);
        var digest = event.digest(); // also refuses what has no canonical form, before anything is recorded
        var readable = messages.read(event, caller);
        var envelope = readable.envelope();
        var answer =
                switch (doorkeeper.admit(caller, envelope)) {
                    case Admission.Admitted(var sender, var receiver) ->
                        handover.pass(
                                new Message(
                                        envelope,
                                        sender,
                                        receiver,
                                        readable.definition(),
                                        new Document(readable.data()),
                                        digest),
                                occasion);
                    case Admission.Turned(var reasons, var ownSource) ->
                        handover.refuse(
                                caller,
                                envelope,
                                ownSource ? Optional.of(digest) : Optional.empty(),
                                reasons,
                                occasion);
                };
        return Replies.of(answer, MessageReader::inData);
    }
}
