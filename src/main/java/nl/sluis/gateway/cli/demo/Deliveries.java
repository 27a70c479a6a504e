package nl.sluis.gateway.cli.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;

/** Waits for a delivery, and finds what the receiver's stand-in got. */
final class Deliveries {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Set<String> ON_THEIR_WAY = Set.of("aanvaard", "wachtend", "");
    private final Clock clock;

    Deliveries(Clock clock) {
        this.clock = clock;
    }

    /** The first status that is no longer on its way, or the last one seen when the time is up. */
    String settled(BackOffice sender, String id) {
        var until = clock.instant().plus(PATIENCE);
        var status = sender.status(id);
        while (ON_THEIR_WAY.contains(status) && clock.instant().isBefore(until)) {
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
            status = sender.status(id);
        }
        return status;
    }

    static long lastNumber(BackOffice receiver) {
        return receiver.received(Long.MAX_VALUE).path("laatste").asLong();
    }

    /** The data that arrived after this number and is most like what was sent; missing when there is none. */
    static JsonNode arrived(BackOffice receiver, long after, JsonNode sent) {
        return received(receiver, after).stream()
                .filter(event -> event.path("type").equals(sent.path("type")))
                .map(event -> event.path("data"))
                .max(Comparator.comparingLong(data -> Forms.of(sent.path("data"), data).values().stream()
                        .filter(Forms.UNCHANGED::equals)
                        .count()))
                .orElse(MissingNode.getInstance());
    }

    /** How often this very data arrived after this number. */
    static int count(BackOffice receiver, long after, JsonNode data) {
        return (int) received(receiver, after).stream()
                .filter(event -> event.path("data").equals(data))
                .count();
    }

    private static List<JsonNode> received(BackOffice receiver, long after) {
        var events = new ArrayList<JsonNode>();
        receiver.received(after).path("berichten").forEach(message -> events.add(message.path("bericht")));
        return events;
    }
}
