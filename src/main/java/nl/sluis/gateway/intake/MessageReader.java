package nl.sluis.gateway.intake;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.sluis.gateway.message.Catalogue;
import nl.sluis.gateway.message.Envelope;
import nl.sluis.gateway.message.Fault;
import nl.sluis.gateway.message.MessageDefinition;
import nl.sluis.gateway.message.MessageType;
import nl.sluis.gateway.party.Party;
import org.jspecify.annotations.Nullable;

/** Makes of a sent event a message that is well formed and valid, or refuses it with everything that is wrong with it. */
final class MessageReader {
    private final Catalogue catalogue;
    private final EnvelopeReader envelopes;

    MessageReader(Catalogue catalogue, EnvelopeReader envelopes) {
        this.catalogue = catalogue;
        this.envelopes = envelopes;
    }

    /** A message of which the form is right; who may send it is another question. */
    record Readable(Envelope envelope, MessageDefinition definition, JsonNode data) {
        @Override
        public String toString() {
            return "Readable[" + envelope + "]";
        }
    }

    /** @throws RejectedRequest 400 with every fault of envelope and data */
    Readable read(SentEvent event, Party sender) {
        var faults = new ArrayList<Fault>();
        var envelope = envelopes.read(event.attributes(), event.trace(), faults);
        checkRole(event, sender, faults);
        var definition =
                envelope.map(Envelope::type).or(() -> typeOf(event)).flatMap(type -> definitionOf(type, faults));
        var data = dataOf(event, faults);
        if (definition.isPresent() && data != null) {
            definition.get().faultsOf(data).stream().map(MessageReader::inData).forEach(faults::add);
        }
        if (!faults.isEmpty() || envelope.isEmpty() || definition.isEmpty() || data == null) {
            throw RejectedRequest.because(faults);
        }
        return new Readable(envelope.get(), definition.get(), data);
    }

    /** The same fault, its pointer counted from the whole event. */
    static Fault inData(Fault fault) {
        return new Fault("/data" + fault.pointer(), fault.code(), fault.dutch(), fault.english());
    }

    /** Which of its roles a party acts in is not for us to guess. */
    private static void checkRole(SentEvent event, Party sender, List<Fault> faults) {
        if (!event.attributes().has("rol") && sender.roles().size() > 1) {
            faults.add(new Fault(
                    "/rol",
                    "ROLE_REQUIRED",
                    "U heeft meer dan een rol; zeg in welke u dit bericht stuurt.",
                    "You hold more than one role; say in which you send this message."));
        }
    }

    /** Of an envelope in which something else is wrong. */
    private static Optional<MessageType> typeOf(SentEvent event) {
        try {
            return Optional.of(new MessageType(event.attributes().path("type").asText()));
        } catch (IllegalArgumentException noted) {
            return Optional.empty(); // the envelope's own reading has noted it
        }
    }

    private Optional<MessageDefinition> definitionOf(MessageType type, List<Fault> faults) {
        var definition = catalogue.find(type);
        if (definition.isEmpty()) {
            faults.add(new Fault(
                    "/type",
                    "UNKNOWN_TYPE",
                    "Dit berichttype kennen wij niet.",
                    "This message type is not known here."));
        }
        return definition;
    }

    private static @Nullable JsonNode dataOf(SentEvent event, List<Fault> faults) {
        if (event.data() == null) {
            faults.add(new Fault("/data", "REQUIRED", "Het bericht heeft geen data.", "The message has no data."));
        }
        return event.data();
    }
}
