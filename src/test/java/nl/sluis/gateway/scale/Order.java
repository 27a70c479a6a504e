package nl.sluis.gateway.scale;

import java.util.HashMap;
import java.util.Map;

/** Watches from outside whether what was accepted first about a person for a receiver also ended first. */
final class Order {
    private final Map<Long, Long> ended = new HashMap<>();

    boolean isKept(Message message) {
        var key = ((long) message.receiver << 32) | message.person;
        var before = ended.put(key, message.accepted);
        return before == null || before < message.accepted;
    }
}
