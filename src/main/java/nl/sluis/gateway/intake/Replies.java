package nl.sluis.gateway.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import nl.sluis.gateway.message.DeliveryStatus;
import nl.sluis.gateway.message.Document;
import nl.sluis.gateway.message.EntryId;
import nl.sluis.gateway.message.Fault;
import nl.sluis.gateway.message.JsonBuffers;
import nl.sluis.gateway.message.Reason;
import nl.sluis.gateway.message.Reveal;

/** How answers look on the wire: JSON, and {@code application/problem+json} (RFC 9457). No value of a message is in any. */
final class Replies {
    static final String PROBLEM_JSON = "application/problem+json";
    static final String RECEIPT = "Audit-Receipt";
    private static final ObjectWriter WRITER =
            new ObjectMapper(JsonBuffers.factory().build()).writer();

    private Replies() {}

    /** @param place counts the pointer of a fault from what the sender sent */
    static Reply of(Answer answer, UnaryOperator<Fault> place) {
        return switch (answer) {
            case Answer.Accepted(var id, var receipt) -> accepted(id, receipt);
            case Answer.Found(var found) -> found("application/json", found);
            case Answer.FoundFhir(var bundle) -> found("application/fhir+json", bundle);
            case Answer.Refused refused -> refused(refused);
            case Answer.Tried tried -> TrialReply.of(tried);
            case Answer.Rehearsed ignored -> throw new IllegalStateException("a rehearsal has no caller");
            case Answer.Conflict() -> problem(Problem.OTHER_CONTENT);
            case Answer.Invalid(var faults) ->
                invalid(faults.stream().map(place).toList());
            case Answer.Limited(var retryAfter) -> limited(retryAfter);
            case Answer.Unavailable(var retryAfter) -> unavailable(retryAfter);
        };
    }

    static Reply of(StatusDesk.View view) {
        var body = JsonNodeFactory.instance
                .objectNode()
                .put("id", view.id().toString())
                .put("status", view.status().code())
                .put("sinds", view.since().toString());
        return json(200, "application/json", body, Map.of());
    }

    static Reply of(RejectedRequest rejected) {
        return rejected.problem() == Problem.INVALID ? invalid(rejected.faults()) : problem(rejected.problem());
    }

    static Reply problem(Problem problem) {
        return problem(problem, Map.of());
    }

    static Reply problem(Problem problem, Map<String, String> headers) {
        return json(problem.status(), PROBLEM_JSON, body(problem), headers);
    }

    static Reply unavailable(Duration retryAfter) {
        return problem(Problem.UNAVAILABLE, after(retryAfter));
    }

    static Reply tooFast(Duration retryAfter) {
        return problem(Problem.TOO_FAST, after(retryAfter));
    }

    private static Reply limited(Duration retryAfter) {
        var body = body(Problem.LIMIT);
        reasons(body, List.of(Reason.LIMIT));
        return json(Problem.LIMIT.status(), PROBLEM_JSON, body, after(retryAfter));
    }

    private static Map<String, String> after(Duration retryAfter) {
        return Map.of("Retry-After", Long.toString(Math.max(1, retryAfter.toSeconds())));
    }

    private static void reasons(ObjectNode body, List<Reason> reasons) {
        var list = body.putArray("redenen");
        reasons.forEach(reason -> list.addObject().put("code", reason.name()).put("uitleg", reason.dutch()));
    }

    private static Reply found(String contentType, Document found) {
        return json(200, contentType, found.reveal(Reveal.DELIVER_IN_CLEAR), Map.of("Cache-Control", "no-store"));
    }

    private static Reply accepted(EntryId id, String receipt) {
        var body = JsonNodeFactory.instance
                .objectNode()
                .put("id", id.toString())
                .put("status", DeliveryStatus.ACCEPTED.code())
                .put("bewijs", receipt);
        return json(202, "application/json", body, Map.of(RECEIPT, receipt));
    }

    private static Reply refused(Answer.Refused refused) {
        var problem = Problem.of(refused.reasons());
        var receipt = refused.receipt();
        var body = body(problem).put("id", refused.id().toString()).put("bewijs", receipt);
        reasons(body, refused.reasons());
        refused.region().ifPresent(region -> body.put("regio", region.value()));
        return json(problem.status(), PROBLEM_JSON, body, Map.of(RECEIPT, receipt));
    }

    private static Reply invalid(List<Fault> faults) {
        var body = body(Problem.INVALID);
        var list = body.putArray("fouten");
        faults.forEach(fault -> list.addObject()
                .put("pad", fault.pointer())
                .put("code", fault.code())
                .put("uitleg", fault.dutch())
                .put("explanation", fault.english()));
        return json(Problem.INVALID.status(), PROBLEM_JSON, body, Map.of());
    }

    static ObjectNode body(Problem problem) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("type", "/problemen/" + problem.pageName())
                .put("title", problem.title())
                .put("status", problem.status())
                .put("detail", problem.detail());
    }

    static Reply json(int status, String contentType, JsonNode body, Map<String, String> headers) {
        try {
            return new Reply(status, contentType, WRITER.writeValueAsBytes(body), headers);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("a tree of our own making cannot be written", broken);
        }
    }
}
