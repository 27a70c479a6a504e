package nl.sluis.gateway.routes;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.function.Supplier;
import nl.sluis.gateway.disclosure.Disclosed;
import nl.sluis.gateway.message.Occasion;

/**
 * The CloudEvent that leaves. Nothing of the incoming envelope is copied but its type and region: id, source and time are
 * given anew, for one forwarded id would link two receivers (a random UUID, the sender's OIN alone, the gateway's own time
 * to the second).
 */
final class OutgoingEvent {
    private final Clock clock;
    private final Supplier<UUID> randomIds;

    OutgoingEvent(Clock clock, Supplier<UUID> randomIds) {
        this.clock = clock;
        this.randomIds = randomIds;
    }

    Outgoing of(Passage.Permitted permitted, Disclosed disclosed) {
        var message = permitted.message();
        var form = permitted.form();
        var event = JsonNodeFactory.instance.objectNode();
        event.put("specversion", "1.0");
        event.put("id", randomIds.get().toString());
        event.put("source", message.sender().oin().urn());
        event.put("type", message.envelope().type().name());
        event.put("time", clock.instant().truncatedTo(ChronoUnit.SECONDS).toString());
        event.put("datacontenttype", "application/json");
        event.put("ontvanger", message.receiver().oin().urn());
        event.put("regio", form.region().value());
        event.put("doel", form.purpose().code());
        event.put("rol", message.sender().role().code());
        if (permitted.occasion() == Occasion.CANARY) {
            event.put("kanarie", true);
        }
        event.set("data", disclosed.data());
        return new Outgoing(event);
    }
}
