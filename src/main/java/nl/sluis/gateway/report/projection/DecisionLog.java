package nl.sluis.gateway.report.projection;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import nl.sluis.gateway.report.Projection;
import nl.sluis.gateway.report.ReadEntry;

/**
 * A record of the Authorization Decision Log (AuthZEN NL-GOV; {@code docs/logboek-adl.md}): who asked what, what was answered,
 * under which policies and on which facts. For the party that asked; to whom it was delivered nothing was decided.
 */
final class DecisionLog implements Projection {
    @Override
    public String form() {
        return "adl";
    }

    @Override
    public Optional<ObjectNode> of(ReadEntry read) {
        var what = Occurrence.of(read);
        return what.decision().has("response") ? Optional.of(record(what)) : Optional.empty();
    }

    private static ObjectNode record(Occurrence what) {
        var json = JsonNodeFactory.instance.objectNode();
        json.put("trace_id", what.trace().id());
        json.put("span_id", what.trace().span());
        for (var name : List.of("timestamp", "type", "request", "response", "policies", "information")) {
            if (what.decision().has(name)) {
                json.set(name, what.decision().get(name).deepCopy());
            }
        }
        if (!what.consents().isEmpty()) {
            var facts = json.withObject("/information").putArray("consentRecords");
            what.consents().forEach(consent -> facts.addObject()
                    .put("holder", consent.holder())
                    .put("version", consent.version())
                    .put("entry", consent.entry()));
        }
        return json;
    }
}
