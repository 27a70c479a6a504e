package nl.sluis.gateway.intake;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import nl.sluis.gateway.message.IntakeDefinitions;

/** Events as a back office sends them. */
final class Events {
    private Events() {}

    /** Valid, from the GGZ provider to UWV, with a new id. */
    static ObjectNode valid() {
        var event = JsonNodeFactory.instance.objectNode();
        event.put("specversion", "1.0");
        event.put("id", UUID.randomUUID().toString());
        event.put("source", RunningExchange.GGZ.urn() + ":systeem:epd");
        event.put("type", IntakeDefinitions.TYPE.name());
        event.put("time", Instant.now().truncatedTo(ChronoUnit.SECONDS).toString());
        event.put("ontvanger", RunningExchange.UWV.urn());
        event.put("regio", "AM13");
        event.put("doel", "re-integratie");
        event.put("rol", "ggz-ips");
        event.putObject("data").put("bsn", "999990342").put("naam", "Zoë").put("aantal", 3.50);
        return event;
    }

    /** The same without receiver, of a type that goes to everybody who got the data. */
    static ObjectNode notice() {
        var event = valid("type", IntakeDefinitions.NOTICE.name());
        event.remove(java.util.List.of("ontvanger", "regio", "doel", "rol"));
        return event;
    }

    static ObjectNode valid(String attribute, String value) {
        return valid().put(attribute, value);
    }
}
