package nl.sluis.gateway.policy.reading;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import nl.sluis.gateway.policy.Nothing;
import nl.sluis.gateway.policy.PlannedField;
import nl.sluis.gateway.policy.Rule;

/** The matrix for programs: what {@link MatrixTable} tells people, rule by rule and field by field. Texts are Dutch. */
public final class RulesJson {
    private RulesJson() {}

    /**
     * {@code rules} and {@code nothing} as far as the filter covers them; {@code types}, {@code purposes} and {@code total} of
     * the whole matrix, for who wants to filter otherwise.
     */
    public static ObjectNode of(Matrix matrix, MatrixFilter shown) {
        var json = JsonNodeFactory.instance
                .objectNode()
                .put("policyHash", matrix.compiled().policyHash())
                .put("total", matrix.rules().size());
        var rules = json.putArray("rules");
        matrix.rules().stream().filter(shown::covers).forEach(rule -> rules.add(of(matrix, rule)));
        var nothing = json.putArray("nothing");
        matrix.compiled().nothing().stream().filter(shown::covers).forEach(row -> nothing.add(of(row)));
        words(json, matrix);
        return json;
    }

    /** What types and purposes are called, and which roles send or receive. */
    private static void words(ObjectNode json, Matrix matrix) {
        var types = json.putObject("types");
        matrix.types()
                .forEach(definition ->
                        types.put(definition.type().name(), matrix.titles().of(definition.type())));
        var purposes = json.putObject("purposes");
        matrix.rules().stream()
                .map(Rule::flow)
                .map(flow -> flow.purpose().code())
                .sorted()
                .forEach(code -> purposes.put(code, matrix.compiled().purposes().getOrDefault(code, code)));
        var senders = json.putArray("senders");
        matrix.rules().stream()
                .map(rule -> rule.flow().senderRole())
                .distinct()
                .sorted()
                .forEach(role -> senders.add(role.code()));
        var receivers = json.putArray("receivers");
        matrix.rules().stream()
                .map(rule -> rule.flow().receiverRole())
                .distinct()
                .sorted()
                .forEach(role -> receivers.add(role.code()));
        matrix.compiled().nothing().forEach(row -> receivers.add(row.role().code()));
    }

    private static ObjectNode of(Matrix matrix, Rule rule) {
        var flow = rule.flow();
        var json = JsonNodeFactory.instance
                .objectNode()
                .put("rule", rule.id().value())
                .put("place", rule.place().toString())
                .put("message", flow.type().name())
                .put("title", matrix.titles().of(flow.type()))
                .put("senderRole", flow.senderRole().code())
                .put("receiverRole", flow.receiverRole().code())
                .put("purpose", flow.purpose().code())
                .put("purposeText", matrix.meaning(rule))
                .put("adopted", rule.status().adopted())
                .put("status", Dutch.status(rule.status()))
                .put("onConsent", rule.release().consentScope().isPresent());
        bases(json.putObject("bases"), rule);
        facts(json.putObject("facts"), rule);
        var fields = json.putArray("fields");
        rule.plan().fields().forEach(field -> fields.add(of(rule, field)));
        return json;
    }

    private static void bases(ObjectNode json, Rule rule) {
        var bases = rule.bases();
        json.put("release", bases.release()).put("receipt", bases.receipt());
        bases.bsn().ifPresent(basis -> json.put("bsn", basis));
        bases.identifying().ifPresent(basis -> json.put("identifying", basis));
        bases.exception().ifPresent(basis -> json.put("exception", basis));
    }

    private static void facts(ObjectNode json, Rule rule) {
        json.put("consent", Dutch.consent(rule))
                .put("objection", Dutch.objection(rule))
                .put("restriction", Dutch.restriction(rule))
                .put("regions", Dutch.regions(rule));
        if (!rule.when().conditions().isEmpty()) {
            json.put("conditions", Dutch.conditions(rule));
        }
        if (rule.plan().fieldPlan().needsKey()) {
            json.put("closed", Dutch.closing(rule));
        }
        json.put("keptBySender", Dutch.retention(rule.retention().source()))
                .put("keptByReceiver", Dutch.retention(rule.retention().destination()));
    }

    private static JsonNode of(Rule rule, PlannedField field) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("field", field.field().path().pointer())
                .put("title", field.field().title())
                .put("class", field.field().fieldClass().code())
                .put("category", field.field().category())
                .put("passes", field.passes())
                .put("named", field.named())
                .put("form", field.action().dutch())
                .put("meaning", field.action().sentence())
                .put(
                        "basis",
                        field.passes()
                                ? rule.bases().of(field.field(), field.action())
                                : PlannedField.leftOut(field.named()));
    }

    private static JsonNode of(Nothing row) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("row", row.id().value())
                .put("role", row.role().code())
                .put("why", row.why())
                .put("adopted", row.status().adopted())
                .put("status", Dutch.status(row.status()));
    }
}
