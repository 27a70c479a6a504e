package nl.sluis.gateway.console;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Duration;
import nl.sluis.gateway.delivery.Waiting;

/** A message that waits, as the command line tells it. */
final class QueueJson {
    private final Clock clock;

    QueueJson(Clock clock) {
        this.clock = clock;
    }

    ObjectNode of(Waiting one) {
        var json = JsonNodeFactory.instance.objectNode();
        json.put("message", one.id().toString());
        json.put("type", one.type().name());
        json.put("region", one.region().value());
        json.put("sender", one.sender().value());
        json.put("receiver", one.receiver().value());
        json.put("status", one.status().code());
        json.put("accepted", one.accepted().toString());
        json.put("since", one.since().toString());
        json.put("ageSeconds", Duration.between(one.accepted(), clock.instant()).toSeconds());
        json.put("until", one.until().toString());
        json.put("failures", one.attempts());
        json.put("resends", one.resends());
        json.put("behind", one.behind());
        one.askedBy().ifPresent(person -> json.put("discardAskedBy", person));
        return json;
    }
}
