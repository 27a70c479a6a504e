package nl.sluis.gateway.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.sluis.gateway.journal.DecidedEntry;
import nl.sluis.gateway.message.EntryId;

/** Decisions on the same facts with the same answer, counted together. Everything else of an entry is left where it is. */
final class FactCounts {
    private final boolean withEntries;
    private final Map<ObjectNode, Group> groups = new LinkedHashMap<>();
    private long total;
    private long unopened;

    /** @param withEntries whether who asks may see which entries they are */
    FactCounts(boolean withEntries) {
        this.withEntries = withEntries;
    }

    private static final class Group {
        private long count;
        private final List<EntryId> entries = new ArrayList<>();
    }

    void add(DecidedEntry entry) {
        total++;
        if (entry.body() == null) {
            unopened++;
            return;
        }
        var group = groups.computeIfAbsent(facts(entry, entry.body()), unseen -> new Group());
        group.count++;
        if (withEntries) {
            group.entries.add(entry.id());
        }
    }

    long total() {
        return total;
    }

    /** Named one by one: what a later version of the record holds beside these does not pass. */
    private static ObjectNode facts(DecidedEntry entry, JsonNode body) {
        var decision = body.path("decision");
        var request = decision.path("request");
        var facts = JsonNodeFactory.instance.objectNode();
        facts.put("entry", entry.type().code());
        copy(facts, "type", request.at("/resource/type"));
        copy(facts, "senderRole", request.at("/subject/properties/rol"));
        copy(facts, "receiverRole", request.at("/context/ontvangerRol"));
        copy(facts, "purpose", request.at("/context/doel"));
        copy(facts, "region", request.at("/context/regio"));
        for (var name : List.of("person", "age", "parties", "scheme", "part", "consent", "scope", "categories")) {
            copy(facts, name, decision.path("information").path(name));
        }
        copy(facts, "permitted", decision.at("/response/decision"));
        copy(facts, "reasons", body.path("reasons"));
        copy(facts, "matrix", decision.at("/policies/matrix"));
        return facts;
    }

    private static void copy(ObjectNode facts, String name, JsonNode value) {
        if (!value.isMissingNode()) {
            facts.set(name, value);
        }
    }

    ObjectNode asJson() {
        var json = JsonNodeFactory.instance.objectNode().put("total", total).put("unopened", unopened);
        var list = json.putArray("groups");
        groups.forEach((facts, group) -> {
            var one = list.addObject();
            one.set("facts", facts);
            one.put("count", group.count);
            if (withEntries) {
                var ids = one.putArray("entries");
                group.entries.forEach(id -> ids.add(id.toString()));
            }
        });
        return json;
    }

    @Override
    public String toString() {
        return "FactCounts[" + total + "]";
    }
}
