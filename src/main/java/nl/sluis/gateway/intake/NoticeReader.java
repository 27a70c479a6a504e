package nl.sluis.gateway.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import nl.sluis.gateway.message.Catalogue;
import nl.sluis.gateway.message.Document;
import nl.sluis.gateway.message.Fault;
import nl.sluis.gateway.message.MessageDefinition;
import nl.sluis.gateway.message.MessageType;
import nl.sluis.gateway.message.NoticeType;
import org.jspecify.annotations.Nullable;

/** Makes of a sent event a notice without receivers, or refuses it with everything that is wrong with it. */
final class NoticeReader {
    /** Who receives it, where, as whom and for what follows from what was sent before. */
    private static final Set<String> FOUND_IN_THE_LOG = Set.of("ontvanger", "regio", "doel", "rol", "namens");

    private final Catalogue catalogue;
    private final EnvelopeReader envelopes;

    NoticeReader(Catalogue catalogue, EnvelopeReader envelopes) {
        this.catalogue = catalogue;
        this.envelopes = envelopes;
    }

    /** @throws RejectedRequest 400 with every fault of attributes and data */
    HandedIn read(SentEvent event) {
        var digest = event.digest();
        var faults = new ArrayList<Fault>();
        var head = envelopes.readHead(event.attributes(), FOUND_IN_THE_LOG, faults);
        var definition = head == null ? null : definition(head.type(), faults);
        if (event.data() == null) {
            faults.add(new Fault("/data", "REQUIRED", "Het bericht heeft geen data.", "The message has no data."));
        } else if (definition != null) {
            definition.faultsOf(event.data()).stream()
                    .map(MessageReader::inData)
                    .forEach(faults::add);
        }
        if (!faults.isEmpty() || head == null || definition == null || event.data() == null) {
            throw RejectedRequest.because(faults);
        }
        return new HandedIn(head.id(), head.source(), definition, new Document(event.data()), head.user(), digest);
    }

    private @Nullable MessageDefinition definition(MessageType type, List<Fault> faults) {
        var definition = NoticeType.of(type).flatMap(notice -> catalogue.find(notice.type()));
        if (definition.isEmpty()) {
            faults.add(new Fault(
                    "/type",
                    "NOT_A_NOTICE",
                    "Alleen rectificatie, wissing, beperking en toestemming.ingetrokken gaan naar iedereen die de gegevens"
                            + " kreeg.",
                    "Only a rectification, erasure, restriction or withdrawal goes to everybody who got the data."));
        }
        return definition.orElse(null);
    }
}
