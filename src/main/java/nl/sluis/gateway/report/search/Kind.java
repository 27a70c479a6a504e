package nl.sluis.gateway.report.search;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.sluis.gateway.journal.EntryBody;
import nl.sluis.gateway.journal.EntryLeaf;
import nl.sluis.gateway.journal.OpenedEntry;
import nl.sluis.gateway.report.SeenEntry;

/**
 * What entries are searched by: what a leaf says, and of a body the closed words that many entries share. Nothing points at
 * a person.
 *
 * @param messageType empty where the entry is about no message
 * @param region      empty where it says none
 * @param reasons     codes, in the order in which the entry has them
 */
record Kind(EntryLeaf leaf, String messageType, String region, List<String> reasons) {
    Kind {
        reasons = List.copyOf(reasons);
    }

    /** Behind the type of a message that nobody sent; it has no region, so that a region's numbers are of people. */
    private static final String CANARY = " (kanarie)";

    static Kind of(OpenedEntry entry) {
        return entry.body() instanceof EntryBody.Opened(var content) ? of(entry.leaf(), content) : of(entry.leaf());
    }

    static Kind of(EntryLeaf leaf) {
        return new Kind(leaf, "", "", List.of());
    }

    static Kind of(EntryLeaf leaf, JsonNode body) {
        var reasons = new ArrayList<String>();
        body.path("reasons").forEach(reason -> reasons.add(reason.asText()));
        var canary = body.path("canary").asBoolean();
        return new Kind(
                leaf,
                body.path("messageType").asText() + (canary ? CANARY : ""),
                canary ? "" : body.path("region").asText(),
                reasons);
    }

    /** As the reader sees it, who may see less of an entry than its kind says. */
    static Kind of(SeenEntry entry) {
        return entry.body().<Kind>map(body -> of(entry.leaf(), body)).orElseGet(() -> of(entry.leaf()));
    }

    Kind withoutBody() {
        return of(leaf);
    }

    Kind withoutReasons() {
        return new Kind(leaf, messageType, region, List.of());
    }

    Optional<String> rule() {
        return Optional.ofNullable(leaf.rule()).map(rule -> rule.value());
    }
}
