package nl.sluis.gateway.report.search;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import nl.sluis.gateway.message.Oin;
import nl.sluis.gateway.party.Parties;
import nl.sluis.gateway.party.Party;
import nl.sluis.gateway.report.SeenEntry;
import org.jspecify.annotations.Nullable;

/** An entry as it is told over the management port. */
final class SeenJson {
    private final Parties parties;

    SeenJson(Parties parties) {
        this.parties = parties;
    }

    /** In a list: what it says beside its body, and the words by which it is searched. */
    ObjectNode line(SeenEntry entry) {
        var leaf = entry.leaf();
        var kind = Kind.of(entry);
        var json = JsonNodeFactory.instance
                .objectNode()
                .put("id", entry.id().toString())
                .put("time", entry.at().time().toString())
                .put("type", leaf.type().code())
                .put("decision", leaf.decision().code())
                .put("from", text(leaf.from()))
                .put("fromName", name(leaf.from()))
                .put("to", text(leaf.to()))
                .put("toName", name(leaf.to()))
                .put("rule", text(leaf.rule()))
                .put("messageType", kind.messageType())
                .put("region", kind.region());
        kind.reasons().forEach(json.putArray("reasons")::add);
        entry.message().ifPresent(message -> json.put("message", message.toString()));
        entry.body()
                .map(body -> body.path("fields"))
                .filter(ObjectNode.class::isInstance)
                .ifPresent(fields -> json.set("fields", FieldCounts.of(fields)));
        return json.put("as", entry.as().name().toLowerCase(Locale.ROOT))
                .put("log", entry.at().origin())
                .put("index", entry.at().index());
    }

    /** Alone: with its body, and with what is withheld. */
    ObjectNode whole(SeenEntry entry) {
        var json = line(entry).put("policyHash", text(entry.leaf().policyHash()));
        entry.body().ifPresent(body -> json.set("body", body));
        var withheld = json.putArray("withheld");
        entry.withheld().stream().sorted().forEach(one -> withheld.addObject()
                .put("code", one.name())
                .put("uitleg", one.dutch())
                .put("why", one.english()));
        return json;
    }

    private String name(@Nullable Oin party) {
        return party == null ? "" : parties.find(party).map(Party::key).orElse(party.value());
    }

    private static String text(@Nullable Object word) {
        return word == null ? "" : word.toString();
    }
}
