package nl.sluis.gateway.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import nl.sluis.gateway.message.Oin;

/** The person of an entry, under a pseudonym a controller (DC-5.2): each sees its own, so that two logs cannot be joined. */
final class Subjects {
    private static final String MEMBER = "subjects";

    private Subjects() {}

    /** In {@code seen} stands afterwards the pseudonym of this party and no other. */
    static void keepOnly(Oin party, JsonNode body, ObjectNode seen) {
        var own = body.path(MEMBER).path(party.value());
        seen.remove(MEMBER);
        if (own.isTextual()) {
            seen.putObject(MEMBER).put(party.value(), own.asText());
        }
    }
}
