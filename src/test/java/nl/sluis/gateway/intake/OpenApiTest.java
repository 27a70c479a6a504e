package nl.sluis.gateway.intake;

import static nl.sluis.gateway.intake.RunningExchange.ENTRY;
import static nl.sluis.gateway.intake.RunningExchange.GGZ;
import static nl.sluis.gateway.intake.RunningExchange.RECEIPT;
import static nl.sluis.gateway.intake.RunningExchange.UNKNOWN;
import static nl.sluis.gateway.intake.RunningExchange.UWV;
import static nl.sluis.gateway.intake.RunningExchange.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import nl.sluis.gateway.journal.JournalUnavailableException;
import nl.sluis.gateway.message.Document;
import nl.sluis.gateway.message.FieldAction;
import nl.sluis.gateway.message.FieldClass;
import nl.sluis.gateway.message.FieldPath;
import nl.sluis.gateway.message.Oin;
import nl.sluis.gateway.message.Reason;
import nl.sluis.gateway.message.RuleId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What {@code /openapi.json} says, held against what the running API does. */
class OpenApiTest {
    private static final String EVENT = "application/cloudevents+json";
    private static final String JSON = "application/json";
    private static final String FHIR = "application/fhir+json";
    private static final Answer FOUND = new Answer.Found(
            new Document(JsonNodeFactory.instance.objectNode().set("versies", JsonNodeFactory.instance.arrayNode())));
    private static final Answer FOUND_IN_FHIR = new Answer.FoundFhir(new Document(JsonNodeFactory.instance
            .objectNode()
            .put("resourceType", "Bundle")
            .put("type", "searchset")
            .put("total", 0)));
    private static final Answer TRIED = new Answer.Tried(
            ENTRY,
            Optional.of(new RuleId("regel")),
            List.of(new Told(Reason.NO_RULE, "regel", "een", "geen")),
            List.of(new FieldForm(
                    new FieldPath("/a"), FieldClass.ORDINARY, "A", new FieldAction.Keep(), "[ongewijzigd]", "")),
            RECEIPT);
    private static RunningExchange exchange;
    private static JsonNode document;

    @BeforeAll
    static void start() {
        exchange = new RunningExchange();
        document = json(exchange.send(GGZ, exchange.to("/openapi.json").GET()));
    }

    @AfterAll
    static void stop() {
        exchange.close();
    }

    /** One call and the place of its answer in the description. */
    record Probe(String template, String method, HttpResponse<String> response) {
        String place() {
            return method + " " + template + " " + response.statusCode();
        }
    }

    @Test
    void describesEveryAnswerAndNoOther() {
        // When
        var answered = probes().stream().map(Probe::place).toList();

        // Then
        assertThat(new TreeSet<>(answered)).isEqualTo(new TreeSet<>(described()));
    }

    @Test
    void everyAnswerHasTheTypeTheFieldsAndTheHeadersThatAreDescribed() {
        for (var probe : probes()) {
            var response = resolved(document.at("/paths")
                    .path(probe.template())
                    .path(probe.method())
                    .path("responses")
                    .path(Integer.toString(probe.response().statusCode())));
            var type = probe.response()
                    .headers()
                    .firstValue("Content-Type")
                    .orElse("")
                    .split(";")[0];
            assertThat(response.at("/content").has(type))
                    .as(probe.place() + " " + type)
                    .isTrue();
            response.at("/headers").fieldNames().forEachRemaining(header -> assertThat(
                            probe.response().headers().firstValue(header))
                    .as(probe.place() + " " + header)
                    .isPresent());
            if (type.endsWith("json")) {
                checkFields(probe, resolved(response.at("/content").path(type).path("schema")));
            }
        }
    }

    @Test
    void itsExamplesAreAnsweredAsValidByItsOwnRules() {
        // Given
        var example = document.at("/components/responses/Aangenomen/content/application~1json/example");

        // When // Then
        assertThat(example.get("status").asText()).isEqualTo("aanvaard");
        assertThat(document.at("/info/contact")).hasSize(3);
        assertThat(document.at("/info/version").asText()).matches("\\d+\\.\\d+\\.\\d+");
    }

    @Test
    void everyProblemHasItsPageAndEveryPageItsProblem() throws Exception {
        try (var pages = Files.list(Path.of("docs", "problems"))) {
            assertThat(pages.map(page -> page.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(Arrays.stream(Problem.values())
                            .map(problem -> problem.pageName() + ".md")
                            .toList());
        }
    }

    private static void checkFields(Probe probe, JsonNode schema) {
        var body = json(probe.response());
        var parts = schema.has("allOf") ? schema.get("allOf") : List.of(schema);
        for (var part : parts) {
            for (var name : resolved(part).path("required")) {
                assertThat(body.has(name.asText()))
                        .as(probe.place() + " " + name)
                        .isTrue();
            }
        }
    }

    private static JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? document.at(node.get("$ref").asText().substring(1)) : node;
    }

    private static List<String> described() {
        var places = new ArrayList<String>();
        document.get("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(operation -> operation
                        .getValue()
                        .get("responses")
                        .fieldNames()
                        .forEachRemaining(
                                status -> places.add(operation.getKey() + " " + path.getKey() + " " + status))));
        return places;
    }

    private static List<Probe> probes() {
        var probes = new ArrayList<Probe>();
        exchange.rest.reset();
        postProbes("/v1/berichten", EVENT, Events.valid().toString()).forEach(probes::add);
        exchange.rest.answer = new Answer.Conflict();
        probes.add(post("/v1/berichten", GGZ, EVENT, Events.valid().toString()));
        postProbes("/v1/berichten/proef", EVENT, Events.valid().toString())
                .filter(probe -> !Set.of(202, 403).contains(probe.response().statusCode()))
                .forEach(probes::add);
        probes.add(answering(
                TRIED, null, "/v1/berichten/proef", EVENT, Events.valid().toString()));
        postProbes("/v1/propagaties", EVENT, Events.notice().toString()).forEach(probes::add);
        exchange.rest.answer = new Answer.Conflict();
        probes.add(post("/v1/propagaties", GGZ, EVENT, Events.notice().toString()));
        postProbes("/v1/toestemmingen", JSON, "{}").forEach(probes::add);
        postProbes("/v1/intrekkingen", JSON, "{}").forEach(probes::add);
        for (var path : List.of("/v1/toestemmingen", "/v1/intrekkingen")) {
            exchange.rest.answer = new Answer.Conflict();
            probes.add(post(path, GGZ, JSON, "{}"));
        }
        exchange.rest.answer = new Answer.Accepted(ENTRY, RECEIPT);
        probes.add(post("/v1/toestemmingen", GGZ, FHIR, "{}"));
        postProbes("/v1/toestemmingen/zoek", JSON, "{}")
                .filter(probe -> probe.response().statusCode() != 202)
                .forEach(probes::add);
        probes.add(answering(FOUND, null, "/v1/toestemmingen/zoek", JSON, "{}"));
        probes.add(answering(FOUND_IN_FHIR, null, "/v1/toestemmingen/zoek", JSON, "{}"));
        for (var path : List.of("/v1/berichten", "/v1/berichten/proef")) {
            probes.add(answering(
                    new Answer.Limited(Duration.ofHours(1)),
                    null,
                    path,
                    EVENT,
                    Events.valid().toString()));
        }
        exchange.rest.reset();
        conversionProbes().forEach(probes::add);
        statusProbes("/v1/berichten/").forEach(probes::add);
        statusProbes("/v1/propagaties/").forEach(probes::add);
        logProbes("/log/{log}/checkpoint", "/log/0/checkpoint", "/log/9/checkpoint")
                .forEach(probes::add);
        logProbes("/log/{log}/minimum", "/log/0/minimum", "/log/9/minimum").forEach(probes::add);
        logProbes("/log/{log}/tile/{niveau}/{nummer}", "/log/0/tile/0/000", "/log/0/tile/entries/000")
                .forEach(probes::add);
        logProbes("/log/{log}/eigen/{vanaf}", "/log/0/eigen/0", "/log/9/eigen/0")
                .forEach(probes::add);
        logProbes("/log/{log}/bewijs/{id}", "/log/0/bewijs/" + ENTRY, "/log/0/bewijs/" + ENTRY + "0")
                .forEach(probes::add);
        activityProbes().forEach(probes::add);
        postvakProbes().forEach(probes::add);
        probes.add(get("/openapi.json", "/openapi.json", GGZ));
        probes.add(get("/problemen/{naam}", "/problemen/storing", GGZ));
        probes.add(get("/problemen/{naam}", "/problemen/onbekend", GGZ));
        return probes;
    }

    private static Stream<Probe> postProbes(String path, String type, String body) {
        return Stream.of(
                answering(new Answer.Accepted(ENTRY, RECEIPT), null, path, type, body),
                answering(new Answer.Refused(ENTRY, List.of(Reason.NO_RULE), RECEIPT), null, path, type, body),
                answering(new Answer.Unavailable(Duration.ofSeconds(5)), null, path, type, body),
                answering(new Answer.Conflict(), new IllegalStateException(), path, type, body),
                post(path, GGZ, type, "{"),
                post(path, GGZ, type, "x".repeat(70_000)),
                post(path, GGZ, "text/plain", body),
                post(path, UNKNOWN, type, body));
    }

    private static Stream<Probe> statusProbes(String before) {
        var template = before + "{id}";
        var path = before + ENTRY;
        var own = get(template, path, GGZ);
        var others = get(template, path, UWV);
        var unknown = get(template, path, UNKNOWN);
        var query = get(template, path + "?x=1", GGZ);
        exchange.rest.defect = new IllegalStateException();
        var defect = get(template, path, GGZ);
        exchange.rest.defect = new JournalUnavailableException("", Duration.ofSeconds(1));
        var unavailable = get(template, path, GGZ);
        exchange.rest.reset();
        return Stream.of(own, others, unknown, query, defect, unavailable);
    }

    private static Stream<Probe> conversionProbes() {
        var path = "/v1/pseudoniemen/omzetting";
        var batch = "{\"scope\":\"%s\",\"type\":\"bsn\",\"pseudoniemen\":[\"psn1.AQAA\"]}";
        return Stream.of(
                post(path, GGZ, JSON, batch.formatted("traject")),
                post(path, GGZ, JSON, batch.formatted("anders")),
                post(path, GGZ, JSON, "{"),
                post(path, GGZ, JSON, "x".repeat(70_000)),
                post(path, GGZ, "text/plain", batch),
                post(path, UNKNOWN, JSON, batch),
                answering(new Answer.Conflict(), new IllegalStateException(), path, JSON, batch.formatted("traject")),
                answering(
                        new Answer.Conflict(),
                        new JournalUnavailableException("", Duration.ofSeconds(1)),
                        path,
                        JSON,
                        batch.formatted("traject")));
    }

    private static Stream<Probe> activityProbes() {
        var path = "/processing-activities";
        var question = "{\"traceId\":\"ef4e77b9-b03b-585f-b613-5fcf8d8555fb\"}";
        return Stream.of(
                post(path, GGZ, JSON, question),
                post(path, GGZ, JSON, "{}"),
                post(path, GGZ, JSON, "x".repeat(70_000)),
                post(path, GGZ, "text/plain", question),
                post(path, UNKNOWN, JSON, question),
                answering(new Answer.Conflict(), new IllegalStateException(), path, JSON, question),
                answering(
                        new Answer.Conflict(),
                        new JournalUnavailableException("", Duration.ofSeconds(1)),
                        path,
                        JSON,
                        question));
    }

    private static Stream<Probe> postvakProbes() {
        var path = "/v1/postvak";
        var received = path + "/ontvangen";
        var ids = "{\"ids\":[\"" + ENTRY + "\"]}";
        var probes = new ArrayList<>(List.of(
                get(path, path + "?aantal=5&wacht=0", UWV),
                get(path, path, GGZ),
                get(path, path + "?aantal=0", UWV),
                get(path, path, UNKNOWN),
                post(received, UWV, JSON, ids),
                post(received, GGZ, JSON, ids),
                post(received, UWV, JSON, "{\"ids\":[]}"),
                post(received, UWV, JSON, "x".repeat(70_000)),
                post(received, UWV, "text/plain", ids),
                post(received, UNKNOWN, JSON, ids)));
        exchange.rest.defect = new IllegalStateException();
        probes.addAll(List.of(get(path, path, UWV), post(received, UWV, JSON, ids)));
        exchange.rest.defect = new JournalUnavailableException("", Duration.ofSeconds(1));
        probes.addAll(List.of(get(path, path, UWV), post(received, UWV, JSON, ids)));
        exchange.rest.reset();
        return probes.stream();
    }

    private static Stream<Probe> logProbes(String template, String there, String notThere) {
        var shown = get(template, there, GGZ);
        var nothing = get(template, notThere, GGZ);
        var unknown = get(template, there, UNKNOWN);
        exchange.rest.defect = new JournalUnavailableException("", Duration.ofSeconds(1));
        var unavailable = get(template, there, GGZ);
        exchange.rest.reset();
        return Stream.of(shown, nothing, unknown, unavailable);
    }

    private static Probe answering(
            Answer answer, @Nullable RuntimeException defect, String path, String type, String body) {
        exchange.rest.answer = answer;
        exchange.rest.defect = defect;
        var probe = post(path, GGZ, type, body);
        exchange.rest.reset();
        return probe;
    }

    private static Probe post(String path, Oin sender, String type, String body) {
        return new Probe(
                path,
                "post",
                exchange.send(
                        sender, exchange.to(path).header("Content-Type", type).POST(BodyPublishers.ofString(body))));
    }

    private static Probe get(String template, String path, Oin sender) {
        return new Probe(
                template, "get", exchange.send(sender, exchange.to(path).GET()));
    }
}
