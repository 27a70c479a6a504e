package nl.sluis.gateway.console;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.sluis.gateway.audit.PublicKeys;

/** What the console asks of the log. Each question is an entry {@code log.read} before it is answered. */
interface LogReading {
    /**
     * The newest entries first.
     *
     * @param person the key of who asks
     * @param before only what is older than this entry
     */
    List<Line> newest(String person, int limit, Optional<UUID> before);

    /** What an outsider needs to check us; no look at the log, so not itself an entry. */
    PublicKeys keys();

    /** One entry as everybody who may see the log sees it; empty texts for what it does not say. */
    record Line(
            long index, Instant time, String type, String decision, String from, String to, String rule, String id) {
        JsonNode asJson() {
            return JsonNodeFactory.instance
                    .objectNode()
                    .put("index", index)
                    .put("time", time.toString())
                    .put("type", type)
                    .put("decision", decision)
                    .put("from", from)
                    .put("to", to)
                    .put("rule", rule)
                    .put("id", id);
        }
    }
}
