package nl.sluis.gateway.consent;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.TreeSet;
import nl.sluis.gateway.message.Document;
import org.jspecify.annotations.Nullable;

/** What a look-up shows, in the words in which it was recorded; never who it is about. */
final class VersionJson {
    private VersionJson() {}

    static Document of(LookUp lookUp, List<KeptVersion> seen) {
        var answer = JsonNodeFactory.instance.objectNode();
        var versions = answer.putArray("versies");
        seen.forEach(kept -> versions.add(version(kept, lookUp.seesInFull(kept))));
        return new Document(answer);
    }

    /** @param inFull whether also that which only concerns the holder */
    private static ObjectNode version(KeptVersion kept, boolean inFull) {
        var version = kept.version();
        var json = JsonNodeFactory.instance.objectNode();
        json.put("houder", kept.holder().urn());
        json.put("versie", version.version());
        json.put("besluit", version.decision().code());
        target(json, version.target());
        put(json, "geldigVan", version.period().from());
        put(json, "geldigTot", version.period().to());
        json.put("vastgelegdOp", kept.recordedAt().toString());
        if (inFull) {
            json.put("beslisser", version.decidedBy().code());
            put(
                    json,
                    "leeftijdsgroep",
                    version.age() == null ? null : version.age().code());
            json.put("vastgelegdDoor", kept.recordedBy().urn());
            evidence(json, kept.evidence());
        }
        return json;
    }

    private static void target(ObjectNode json, ConsentTarget target) {
        if (target.receiver() != null) {
            json.putObject("ontvanger").put("oin", target.receiver().urn());
        } else if (target.role() != null) {
            json.putObject("ontvanger").put("rol", target.role().code());
        }
        put(json, "doel", target.purpose());
        put(json, "scope", target.scope());
        if (!target.categories().isEmpty()) {
            var categories = json.putArray("categorieen");
            new TreeSet<>(target.categories()).forEach(categories::add);
        }
    }

    private static void evidence(ObjectNode json, @Nullable Evidence evidence) {
        if (evidence != null) {
            json.putObject("bewijs")
                    .put("kenmerk", evidence.reference())
                    .put("vorm", evidence.form().code());
        }
    }

    private static void put(ObjectNode json, String name, @Nullable Object word) {
        if (word != null) {
            json.put(name, word.toString());
        }
    }
}
