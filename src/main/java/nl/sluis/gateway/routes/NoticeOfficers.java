package nl.sluis.gateway.routes;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.function.Supplier;
import nl.sluis.gateway.party.Party;

/** The event that an officer's notice is: as the party's own systems would send it, with the party as its source. */
final class NoticeOfficers {
    private final Clock clock;
    private final Supplier<UUID> ids;

    NoticeOfficers(Clock clock, Supplier<UUID> ids) {
        this.clock = clock;
        this.ids = ids;
    }

    /** @param asked with {@code type}, and {@code data} without the person */
    ObjectNode event(Party party, ObjectNode asked) {
        var event = JsonNodeFactory.instance
                .objectNode()
                .put("specversion", "1.0")
                .put("id", ids.get().toString())
                .put("source", party.oin().urn())
                .put("type", asked.path("type").asText())
                .put("time", clock.instant().truncatedTo(ChronoUnit.SECONDS).toString());
        var data = event.putObject("data");
        data.putObject("betrokkene").put("bsn", asked.path("person").asText());
        asked.path("data").properties().stream()
                .filter(member -> !member.getKey().equals("betrokkene"))
                .forEach(member -> data.set(member.getKey(), member.getValue()));
        return event;
    }
}
