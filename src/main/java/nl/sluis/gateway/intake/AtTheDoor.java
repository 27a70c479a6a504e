package nl.sluis.gateway.intake;

import java.util.Optional;
import nl.sluis.gateway.journal.Underway;
import nl.sluis.gateway.message.Document;
import nl.sluis.gateway.message.Envelope;
import nl.sluis.gateway.message.KeyedHash;
import nl.sluis.gateway.message.Message;
import nl.sluis.gateway.message.MessageDefinition;
import nl.sluis.gateway.message.Occasion;
import nl.sluis.gateway.party.Party;

/** Asks the {@link Doorkeeper}, then hands over. */
final class AtTheDoor implements Admittance {
    private final Doorkeeper doorkeeper;
    private final Handover handover;
    private final Occasion occasion;

    AtTheDoor(Doorkeeper doorkeeper, Handover handover, Occasion occasion) {
        this.doorkeeper = doorkeeper;
        this.handover = handover;
        this.occasion = occasion;
    }

    @Override
    public Underway<Answer> begin(
            Party sender, Envelope envelope, MessageDefinition definition, Document data, KeyedHash digest) {
        return switch (doorkeeper.admit(sender, envelope)) {
            case Admission.Admitted(var admitted, var receiver) ->
                handover.begin(new Message(envelope, admitted, receiver, definition, data, digest), occasion);
            case Admission.Turned(var reasons, var ownSource) ->
                Underway.known(handover.refuse(
                        sender, envelope, ownSource ? Optional.of(digest) : Optional.empty(), reasons, occasion));
        };
    }
}
