package nl.sluis.gateway.intake;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/** The answer to a {@code proef}: the decision, each reason, and of each field its name and the form it would have. */
final class TrialReply {
    private static final int AS_ACCEPTED = 202;

    private TrialReply() {}

    static Reply of(Answer.Tried tried) {
        var permitted = tried.reasons().isEmpty();
        var body = JsonNodeFactory.instance
                .objectNode()
                .put("id", tried.id().toString())
                .put("besluit", permitted ? "doorgelaten" : "geweigerd");
        var instead = body.putObject("antwoord");
        if (permitted) {
            instead.put("status", AS_ACCEPTED);
        } else {
            instead.setAll(Replies.body(
                    Problem.of(tried.reasons().stream().map(Told::reason).toList())));
        }
        tried.rule().ifPresent(rule -> body.put("regel", rule.value()));
        reasons(tried, body);
        fields(tried, body);
        body.put("bewijs", tried.receipt());
        return Replies.json(200, "application/json", body, Map.of(Replies.RECEIPT, tried.receipt()));
    }

    private static void reasons(Answer.Tried tried, ObjectNode body) {
        var list = body.putArray("redenen");
        tried.reasons().forEach(told -> list.addObject()
                .put("code", told.reason().name())
                .put("getoetst", told.predicate())
                .put("verwacht", told.expected())
                .put("gevonden", told.actual())
                .put("uitleg", told.reason().dutch())
                .put("explanation", told.reason().english()));
    }

    private static void fields(Answer.Tried tried, ObjectNode body) {
        var list = body.putArray("velden");
        tried.fields().forEach(field -> list.addObject()
                .put("pad", "/data" + field.path().pointer())
                .put("naam", field.title())
                .put("klasse", field.fieldClass().code())
                .put("actie", field.action().dutch())
                .put("uitleg", field.action().sentence())
                .put("vorm", field.form())
                .put("grondslag", field.basis()));
    }
}
