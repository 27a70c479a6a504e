package nl.sluis.gateway.routes;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import nl.sluis.gateway.message.Envelope;
import nl.sluis.gateway.message.Oin;
import nl.sluis.gateway.message.Sender;
import nl.sluis.gateway.policy.DecisionPoint;
import nl.sluis.gateway.policy.Finding;
import nl.sluis.gateway.policy.Question;

/**
 * The decision as the Authorization Decision Log writes it (AuthZEN NL-GOV): who asked to do what, what was answered and
 * under which policies. It stands in the body of the entry and is durable before the sender hears anything.
 *
 * <p>What would point at a person is left out, and {@code omitted} says so. {@code information} holds the facts that the
 * decision was made on, in closed words: no value can be told from them, and the decision can be made again from them.
 */
final class DecisionRecord {
    private static final String ACTION = "doorgeven";
    private final DecisionPoint matrix;
    private final SetVersion setVersion;
    private final Clock clock;

    DecisionRecord(DecisionPoint matrix, SetVersion setVersion, Clock clock) {
        this.matrix = matrix;
        this.setVersion = setVersion;
        this.clock = clock;
    }

    ObjectNode of(Passage passage, boolean aboutSomebody, Weighed weighed) {
        var message = passage.message();
        var form = passage.form();
        var json = evaluation();
        var request = json.putObject("request");
        subject(request.putObject("subject"), message.sender());
        request.putObject("action").put("name", ACTION);
        request.putObject("resource").put("type", message.envelope().type().name());
        request.putObject("context")
                .put("ontvanger", message.receiver().oin().value())
                .put("ontvangerRol", message.receiver().role().code())
                .put("doel", form.purpose().code())
                .put("regio", form.region().value())
                .put("route", form.routeId());
        omitted(request);
        response(json.putObject("response"), weighed);
        policies(json.putObject("policies"));
        information(json.putObject("information"), aboutSomebody, weighed);
        return json;
    }

    /** A message that found no route: the matrix was not asked, so it holds no facts to decide again. */
    ObjectNode atTheDoor(Oin sender, Envelope envelope, Weighed weighed) {
        var json = evaluation();
        var request = json.putObject("request");
        request.putObject("subject").put("type", "organisatie").put("id", sender.value());
        request.putObject("action").put("name", ACTION);
        request.putObject("resource").put("type", envelope.type().name());
        request.putObject("context")
                .put("ontvanger", envelope.receiver().value())
                .put("regio", envelope.region().value());
        omitted(request);
        response(json.putObject("response"), weighed);
        policies(json.putObject("policies"));
        return json;
    }

    private ObjectNode evaluation() {
        return JsonNodeFactory.instance
                .objectNode()
                .put("timestamp", clock.instant().truncatedTo(ChronoUnit.MILLIS).toString())
                .put("type", "evaluation");
    }

    private static void omitted(ObjectNode request) {
        request.putArray("omitted").add("resource.id").add("resource.properties");
    }

    private void policies(ObjectNode json) {
        json.put("matrix", matrix.policyHash()).put("set", setVersion.value());
    }

    private static void subject(ObjectNode json, Sender sender) {
        json.put("type", "organisatie").put("id", sender.oin().value());
        var properties = json.putObject("properties").put("rol", sender.role().code());
        if (sender.onBehalfOf() != null) {
            properties.put("namens", sender.onBehalfOf().value());
        }
    }

    private static void response(ObjectNode json, Weighed weighed) {
        json.put("decision", weighed.permits());
        if (!weighed.permits()) {
            var context = json.putObject("context");
            var reasons = context.putObject("reason");
            weighed.reasons().forEach(reason -> reasons.put(reason.name(), reason.english()));
            var findings = context.putArray("findings");
            weighed.found().stream()
                    .filter(finding -> !finding.pass())
                    .forEach(finding -> add(finding, findings.addObject()));
        }
    }

    private static void add(Finding finding, ObjectNode json) {
        json.put("code", finding.code().name())
                .put("predicate", finding.predicate().code())
                .put("expected", finding.expected())
                .put("actual", finding.actual());
    }

    private static void information(ObjectNode json, boolean aboutSomebody, Weighed weighed) {
        json.put("person", aboutSomebody);
        weighed.question().ifPresent(question -> circumstances(json, question));
        weighed.register().ifPresent(register -> consent(json, register));
    }

    private static void circumstances(ObjectNode json, Question question) {
        var circumstances = question.circumstances();
        circumstances.age().ifPresent(age -> json.put("age", age.code()));
        json.put("parties", circumstances.parties().code())
                .put("scheme", circumstances.scheme().code())
                .put("part", circumstances.part().code());
    }

    /** In an order of their own, so that the same facts are the same bytes. */
    private static void consent(ObjectNode json, Weighed.Register register) {
        json.put("scope", register.demand().scope());
        var categories = json.putArray("categories");
        register.demand().categories().stream().sorted().forEach(categories::add);
        var consent = json.putArray("consent");
        register.states().stream().sorted().forEach(state -> consent.add(state.name()));
    }
}
