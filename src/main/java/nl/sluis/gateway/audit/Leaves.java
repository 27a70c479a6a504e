package nl.sluis.gateway.audit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Function;
import nl.sluis.gateway.message.EntryId;
import nl.sluis.gateway.message.Oin;
import nl.sluis.gateway.message.RuleId;
import org.jspecify.annotations.Nullable;

/** Reads leaves of version 1. */
final class Leaves {
    private static final ObjectMapper JSON = new ObjectMapper();

    private Leaves() {}

    static LoggedEntry read(String origin, byte[] leaf) {
        try {
            var members = JSON.readTree(leaf);
            if (members.path("v").asInt() != 1) {
                throw new LogUnreadableException("a leaf in " + origin + " is of another version than 1");
            }
            return new LoggedEntry(
                    Instant.ofEpochMilli(members.path("t").asLong()),
                    members.path("type").asText(),
                    members.path("decision").asText(),
                    optional(members, "from", Oin::new),
                    optional(members, "to", Oin::new),
                    optional(members, "rule", RuleId::new),
                    origin,
                    members.path("seq").asLong(),
                    new EntryId(UUID.fromString(members.path("id").asText())));
        } catch (IOException | IllegalArgumentException e) {
            throw new LogUnreadableException("a leaf in " + origin + " cannot be read");
        }
    }

    private static <T> @Nullable T optional(JsonNode members, String name, Function<String, T> type) {
        return members.hasNonNull(name) ? type.apply(members.path(name).asText()) : null;
    }
}
