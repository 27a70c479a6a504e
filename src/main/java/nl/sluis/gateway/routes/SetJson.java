package nl.sluis.gateway.routes;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.util.List;
import java.util.Optional;
import nl.sluis.gateway.journal.ActiveSet;
import nl.sluis.gateway.message.EntryId;
import nl.sluis.gateway.policy.reading.DiffPages;

/** Sets and what came of them, as they are told over the management port. */
final class SetJson {
    private SetJson() {}

    static ObjectNode of(Activated activated) {
        var json = JsonNodeFactory.instance.objectNode();
        return switch (activated) {
            case Activated.InForce(var plan, var entry) -> entry(plan(json.put("outcome", "activated"), plan), entry);
            case Activated.Could(var plan) ->
                plan(json.put("outcome", plan.changesNothing() ? "already active" : "could be activated"), plan);
            case Activated.Refused(var reasons, var plan, var entry) -> refused(json, reasons, plan, entry);
            case Activated.TakenBack(var left, var back, var entry) -> {
                identity(json.put("outcome", "rolled back").putObject("from"), left);
                identity(json.putObject("to"), back);
                yield entry(json, Optional.of(entry));
            }
        };
    }

    private static ObjectNode refused(
            ObjectNode json, List<String> reasons, Optional<SetPlan> plan, Optional<EntryId> entry) {
        json.put("outcome", "refused");
        reasons.forEach(json.putArray("reasons")::add);
        plan.ifPresent(one -> plan(json, one));
        return entry(json, entry);
    }

    @CanIgnoreReturnValue
    private static ObjectNode plan(ObjectNode json, SetPlan plan) {
        identity(json.putObject("from"), plan.from());
        identity(json.putObject("to"), plan.to());
        plan.change().routes().forEach(json.putArray("routes")::add);
        plan.change().parties().forEach(json.putArray("parties")::add);
        plan.change().rules().ifPresent(diff -> json.put("rules", DiffPages.text(diff)));
        plan.unrehearsed().forEach(json.putArray("unrehearsed")::add);
        var rehearsals = json.putArray("rehearsals");
        plan.rehearsals().forEach(one -> {
            var row = rehearsals
                    .addObject()
                    .put("file", one.name())
                    .put("region", one.region())
                    .put("about", one.about())
                    .put("wentRight", one.wentRight())
                    .put("expected", one.expected())
                    .put("found", one.found());
            var differences = row.putArray("differences");
            var compared = row.putArray("compared");
            one.differences().forEach(difference -> {
                differences.add(difference.sentence());
                compared.addObject()
                        .put("what", difference.what())
                        .put("expected", difference.expected())
                        .put("found", difference.found())
                        .put("sentence", difference.sentence());
            });
        });
        return json;
    }

    @CanIgnoreReturnValue
    static ObjectNode identity(ObjectNode json, ActiveSet set) {
        json.put("setVersion", set.setVersion()).put("policyHash", set.policyHash());
        set.bundleVersion().ifPresent(version -> json.put("bundleVersion", version));
        return json;
    }

    private static ObjectNode entry(ObjectNode json, Optional<EntryId> entry) {
        entry.ifPresent(id -> json.put("entry", id.toString()));
        return json;
    }
}
