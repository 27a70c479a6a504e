package nl.sluis.gateway.routes;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import nl.sluis.gateway.message.NoteKey;
import nl.sluis.gateway.policy.Adoption;
import nl.sluis.gateway.policy.RuleStatus;
import nl.sluis.gateway.policy.reading.Matrix;

/**
 * The versions of the rules with whoever signed them. A signature has no moment of its own (C2SP signed-note): when is told by
 * the day that the rules themselves name, and by the entry of the log that says when they became active.
 */
final class VersionsJson {
    private VersionsJson() {}

    static ObjectNode of(RuleVersions versions) {
        var json = JsonNodeFactory.instance.objectNode();
        var list = json.putArray("versions");
        versions.all().forEach(version -> {
            var one = version(list.addObject(), version);
            if (versions.isInForce(version.set().policyHash())) {
                one.put("inForce", true);
                counts(one, versions.matrix(""));
            }
        });
        switch (versions.proposal()) {
            case ProposedRules.State.InForce() -> {}
            case ProposedRules.State.Refused(var why) ->
                why.forEach(json.putObject("proposal").putArray("refused")::add);
            case ProposedRules.State.Other other -> proposal(json.putObject("proposal"), other);
        }
        return json;
    }

    private static ObjectNode version(ObjectNode json, RuleVersions.Version version) {
        var set = version.set();
        json.put("name", CopiedFiles.name(set.policyHash()))
                .put("policyHash", set.policyHash())
                .put("inForce", false)
                .put("readable", version.readable());
        set.bundleVersion().ifPresent(number -> json.put("bundleVersion", number));
        signed(json, set.adoptedBy().stream().map(NoteKey::read).toList());
        var times = json.putArray("activated");
        version.times().forEach(row -> times.addObject()
                .put("at", row.since().toString())
                .put("how", row.how().code())
                .put("entry", row.entry().toString())
                .put("setVersion", row.set().setVersion()));
        return json;
    }

    private static void proposal(ObjectNode json, ProposedRules.State.Other other) {
        json.put("name", RuleVersions.PROPOSAL)
                .put("policyHash", other.matrix().compiled().policyHash());
        switch (other.adoption()) {
            case Adoption.Adopted(var number, var by) ->
                json.put("adopted", true).put("bundleVersion", number);
            case Adoption.NotAdopted(var why) ->
                why.forEach(json.put("adopted", false).putArray("why")::add);
        }
        signed(json, other.signed());
        counts(json, other.matrix());
    }

    private static void signed(ObjectNode json, List<NoteKey> keys) {
        var signed = json.putArray("signed");
        keys.forEach(key -> signed.addObject()
                .put("name", key.name())
                .put("keyId", key.id())
                .put("key", key.text()));
    }

    /** How far its rules are: adopted on which days, by whom; and how many are a concept still. */
    private static void counts(ObjectNode json, Matrix matrix) {
        var rules = matrix.compiled().rules();
        json.put("rules", rules.size())
                .put(
                        "concepts",
                        rules.stream().filter(rule -> !rule.status().adopted()).count());
        var adopted = json.putArray("adoptedOn");
        rules.stream()
                .map(rule -> rule.status())
                .filter(RuleStatus::adopted)
                .distinct()
                .forEach(status -> {
                    var one = adopted.addObject().put("day", String.valueOf(status.date()));
                    status.names().forEach(one.withArray("/names")::add);
                });
    }
}
