package nl.sluis.gateway.routes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import nl.sluis.gateway.intake.Answer;
import nl.sluis.gateway.intake.FieldForm;
import nl.sluis.gateway.intake.Told;
import nl.sluis.gateway.message.ConsentDemand;
import nl.sluis.gateway.message.ConsentState;
import nl.sluis.gateway.message.Fault;

/** A decision that was only asked for, in names, codes and forms: no value of the message and no token. */
final class WhatIfJson {
    private WhatIfJson() {}

    /** @param register what the register says, where it would be asked */
    static JsonNode of(ObjectNode json, Answer.Rehearsed rehearsed, ConsentState register) {
        var reasons = new ArrayList<>(rehearsed.reasons());
        rehearsed
                .demand()
                .flatMap(demand -> demand.stoppedBy(register))
                .map(Explanation::of)
                .ifPresent(reasons::add);
        var passes = reasons.isEmpty();
        json.put("outcome", passes ? RehearsalFile.PASSED : RehearsalFile.REFUSED);
        rehearsed.rule().ifPresent(rule -> json.put("rule", rule.value()));
        reasons(json.putArray("reasons"), reasons);
        rehearsed.demand().ifPresent(demand -> register(json.putObject("register"), demand, register));
        var fields = json.putArray("fields");
        rehearsed.fields().forEach(field -> field(fields.addObject(), field, passes));
        return json;
    }

    static JsonNode invalid(ObjectNode json, List<Fault> faults) {
        var list = json.put("outcome", RehearsalFile.INVALID).putArray("faults");
        faults.forEach(fault -> list.addObject()
                .put("field", fault.pointer())
                .put("code", fault.code())
                .put("uitleg", fault.dutch())
                .put("explanation", fault.english()));
        return json;
    }

    private static void reasons(ArrayNode list, List<Told> reasons) {
        reasons.forEach(told -> list.addObject()
                .put("code", told.reason().name())
                .put("uitleg", told.reason().dutch())
                .put("explanation", told.reason().english())
                .put("predicate", told.predicate())
                .put("expected", told.expected())
                .put("actual", told.actual()));
    }

    private static void register(ObjectNode json, ConsentDemand demand, ConsentState register) {
        json.put("required", demand.required())
                .put("scope", demand.scope())
                .put("answer", RehearsalFile.word(register))
                .put("waitsForAPerson", demand.waitsForAPersonAt(register));
        demand.categories().stream().sorted().forEach(json.withArray("/categories")::add);
    }

    /** Of what is refused nothing is seen, whatever its rule says. */
    private static void field(ObjectNode json, FieldForm field, boolean passes) {
        json.put("field", field.path().pointer())
                .put("title", field.title())
                .put("class", field.fieldClass().code())
                .put("form", field.action().dutch())
                .put("meaning", field.action().sentence())
                .put("seen", passes ? field.form() : FieldForms.NOTHING)
                .put("basis", field.basis());
    }
}
