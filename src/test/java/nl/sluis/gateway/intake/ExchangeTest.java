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
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import nl.sluis.gateway.journal.JournalUnavailableException;
import nl.sluis.gateway.message.Fault;
import nl.sluis.gateway.message.Reason;
import nl.sluis.gateway.message.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExchangeTest {
    private static final String CLOUDEVENT = "application/cloudevents+json";
    private static RunningExchange exchange;

    @BeforeAll
    static void start() {
        exchange = new RunningExchange();
    }

    @AfterAll
    static void stop() {
        exchange.close();
    }

    @BeforeEach
    void reset() {
        exchange.rest.reset();
    }

    @Test
    void handsOverAValidMessageAndAnswersWithItsReceipt() {
        // When
        var response = exchange.send(Events.valid());

        // Then
        assertThat(response.statusCode()).isEqualTo(202);
        assertThat(json(response).toString())
                .isEqualTo("{\"id\":\"" + ENTRY + "\",\"status\":\"aanvaard\",\"bewijs\":\"" + RECEIPT + "\"}");
        assertThat(response.headers().firstValue("Audit-Receipt")).contains(RECEIPT);
        var message = exchange.rest.passed.getFirst();
        assertThat(message.sender().oin()).isEqualTo(GGZ);
        assertThat(message.sender().role()).isEqualTo(Role.GGZ_IPS);
        assertThat(message.receiver().oin()).isEqualTo(UWV);
        assertThat(message.receiver().role()).isEqualTo(Role.UWV);
        assertThat(exchange.rest.counted).isEmpty();
    }

    @Test
    void binaryModeIsTheSameMessageAsStructuredMode() {
        // Given
        var event = Events.valid();

        // When
        var structured = exchange.send(event);
        var withType = exchange.send(event.deepCopy().put("datacontenttype", "application/json"));
        var binary = exchange.send(GGZ, binary(event, header -> URLEncoder.encode(header, StandardCharsets.UTF_8)));
        var quoted = exchange.send(GGZ, binary(event, header -> "\"" + header + "\""));

        // Then
        assertThat(Stream.of(structured, withType, binary, quoted).map(HttpResponse::statusCode))
                .containsOnly(202);
        assertThat(exchange.rest.passed.stream()
                        .map(message -> message.dataDigest())
                        .distinct())
                .hasSize(1);
        assertThat(exchange.rest.passed.stream()
                        .map(message -> message.envelope().id())
                        .distinct())
                .hasSize(1);
    }

    @Test
    void orderAndSpaceAreNoOtherContentAndAnyValueIs() {
        // Given
        var event = Events.valid();
        var reordered = JsonNodeFactory.instance.objectNode();
        reordered.set("data", event.get("data"));
        reordered.setAll((ObjectNode) event);
        var otherwise = event.deepCopy();
        ((ObjectNode) otherwise.get("data")).put("aantal", 4);

        // When
        exchange.send(event);
        exchange.send(GGZ, message(CLOUDEVENT, reordered.toPrettyString().replace("3.5", "35e-1")));
        exchange.send(otherwise);

        // Then
        var digests = exchange.rest.passed.stream()
                .map(message -> message.dataDigest())
                .toList();
        assertThat(digests.get(1)).isEqualTo(digests.get(0));
        assertThat(digests.get(2)).isNotEqualTo(digests.get(0));
    }

    @Test
    void namesEveryFaultOfEnvelopeAndDataInOneAnswer() {
        // Given
        var event =
                Events.valid("time", "2026-11-01").put("subject", "999990342").put("ontvangr", "x");
        event.remove(List.of("id", "rol"));
        event.put("source", "urn:nld:kvknr:12345678").put("regio", 13).put("rol2", "uwv");
        event.putObject("data").put("diagnose", "geheim").put("medicatie", "geheim");

        // When
        var response = exchange.send(event);

        // Then
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(json(response).get("type").asText()).isEqualTo("/problemen/ongeldig-bericht");
        assertThat(faults(response))
                .containsExactlyInAnyOrder(
                        "/time FORMAT",
                        "/subject NOT_ACCEPTED",
                        "/ontvangr UNKNOWN_FIELD",
                        "/rol2 UNKNOWN_FIELD",
                        "/id REQUIRED",
                        "/rol ROLE_REQUIRED",
                        "/source FORMAT",
                        "/regio TYPE",
                        "/data/diagnose UNKNOWN_FIELD",
                        "/data/medicatie UNKNOWN_FIELD",
                        "/data/bsn REQUIRED");
        assertThat(response.body())
                .doesNotContain("geheim", "999990342", "12345678")
                .contains("'ontvanger'");
        assertThat(exchange.rest.passed).isEmpty();
        assertThat(exchange.rest.refused).isEmpty();
        assertThat(exchange.rest.counted).containsExactly(GGZ + " 400");
    }

    static Stream<Arguments> faultyAttributes() {
        var now = Instant.now();
        return Stream.of(
                Arguments.of("specversion", "0.3", "FORMAT"),
                Arguments.of("id", "", "FORMAT"),
                Arguments.of("id", "x".repeat(65), "FORMAT"),
                Arguments.of("id", "een twee", "FORMAT"),
                Arguments.of("id", "een\ntwee", "FORMAT"),
                Arguments.of("source", "urn:nld:oin:00000099000000001000:anders:x", "FORMAT"),
                Arguments.of("source", "urn:nld:oin:00000098000000001000", "FORMAT"),
                Arguments.of("type", "nl.sluis.onbekend.v1", "UNKNOWN_TYPE"),
                Arguments.of("type", "Aanvraag", "FORMAT"),
                Arguments.of("time", "2026-02-30T10:00:00Z", "FORMAT"),
                Arguments.of("time", "2026-02-03T10:00Z", "FORMAT"),
                Arguments.of("time", "2026-02-03t10:00:00z", "FORMAT"),
                Arguments.of("time", now.plus(Duration.ofMinutes(6)).toString(), "TIME_AHEAD"),
                Arguments.of("time", now.minus(Duration.ofDays(91)).toString(), "TIME_TOO_OLD"),
                Arguments.of("ontvanger", "00000099000000002000", "FORMAT"),
                Arguments.of("ontvanger", "urn:nld:oin:00000099000000002000:systeem:x", "FORMAT"),
                Arguments.of("regio", "GM0344", "FORMAT"),
                Arguments.of("doel", "Re-integratie", "FORMAT"),
                Arguments.of("rol", "huisarts", "FORMAT"),
                Arguments.of("namens", "UWV", "FORMAT"),
                Arguments.of("dataschema", "file:///etc/passwd", "FORMAT"),
                Arguments.of("datacontenttype", "text/xml", "NOT_ACCEPTED"),
                Arguments.of("dataref", "https://localhost/x", "NOT_ACCEPTED"),
                Arguments.of("data_base64", "e30=", "NOT_ACCEPTED"),
                Arguments.of("a/b~c", "x", "UNKNOWN_FIELD"));
    }

    @ParameterizedTest
    @MethodSource("faultyAttributes")
    void refusesAnAttributeThatIsNotAsTheProfileSays(String attribute, String value, String code) {
        var response = exchange.send(Events.valid(attribute, value));

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(faults(response))
                .containsExactly("/" + attribute.replace("~", "~0").replace("/", "~1") + " " + code);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "source    | urn:nld:oin:00000099000000002000 | SOURCE_MISMATCH | niet-de-afzender",
                "rol       | uwv                              | SENDER_ROLE     | niet-de-afzender",
                "rol       | werkgever                        | SENDER_ROLE     | niet-de-afzender",
                "namens    | urn:nld:oin:00000099000000002000 | SENDER_ROLE     | niet-de-afzender",
                "ontvanger | urn:nld:oin:00000099000000009000 | UNKNOWN_PARTY   | geen-ontvanger",
                "ontvanger | urn:nld:oin:00000099000000004000 | REGION          | geen-ontvanger",
                "ontvanger | urn:nld:oin:00000099000000001000 | RECEIVER_ROLE   | geen-ontvanger",
                "regio     | AM14                             | REGION          | geen-ontvanger",
                "regio     | AM99                             | REGION          | geen-ontvanger",
            })
    void recordsTheRefusalOfAMessageThatMayGoNowhere(String attribute, String value, Reason reason, String problem) {
        // When
        var response = exchange.send(Events.valid(attribute, value));

        // Then
        assertThat(response.statusCode()).isEqualTo(403);
        assertThat(exchange.rest.refused).containsExactly(List.of(reason));
        assertThat(exchange.rest.refusedDigests.getFirst().isPresent()).isEqualTo(reason != Reason.SOURCE_MISMATCH);
        assertThat(exchange.rest.passed).isEmpty();
        assertThat(response.headers().firstValue("Audit-Receipt")).contains(RECEIPT);
        var body = json(response);
        assertThat(body.get("type").asText()).isEqualTo("/problemen/" + problem);
        assertThat(body.get("bewijs").asText()).isEqualTo(RECEIPT);
        assertThat(body.at("/redenen/0/code").asText()).isEqualTo(reason.name());
        assertThat(body.at("/redenen/0/uitleg").asText()).isEqualTo(reason.dutch());
    }

    @Test
    void actsForAnotherUnderAMandateAndReceivesInTheRoleOfTheRoute() {
        // When
        exchange.send(Events.valid("namens", RunningExchange.GEMEENTE.urn()));
        var toProvider = Events.valid("source", UWV.urn()).put("ontvanger", GGZ.urn());
        toProvider.remove("rol");
        exchange.send(UWV, message(CLOUDEVENT, toProvider.toString()));

        // Then
        assertThat(exchange.rest.passed.getFirst().sender().onBehalfOf()).isEqualTo(RunningExchange.GEMEENTE);
        assertThat(exchange.rest.passed.getLast().sender().role()).isEqualTo(Role.UWV);
        assertThat(exchange.rest.passed.getLast().receiver().role()).isEqualTo(Role.GGZ_IPS);
    }

    @Test
    void headersDoNotSayWhoSends() {
        var request = message(CLOUDEVENT, Events.valid().toString())
                .header("ce-source", UWV.urn())
                .header("X-Forwarded-For", "10.0.0.1")
                .header("x-gf-oin", UWV.value())
                .header("ssl-client-cert", "x")
                .header("traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01");

        assertThat(exchange.send(GGZ, request).statusCode()).isEqualTo(202);
        assertThat(exchange.rest.passed.getFirst().sender().oin()).isEqualTo(GGZ);
    }

    @Test
    void aCertificateOfNobodyHereGets401AndIsCounted() {
        var response = exchange.send(UNKNOWN, message(CLOUDEVENT, Events.valid().toString()));

        assertThat(response.statusCode()).isEqualTo(401);
        assertThat(json(response).get("type").asText()).isEqualTo("/problemen/onbekend-certificaat");
        assertThat(exchange.rest.counted).containsExactly("null 401");
    }

    @Test
    void aCertificateThatWasRevokedGets401AndOneOfWhichNothingIsKnownComesBackLater() {
        exchange.rest.standing = Standings.Verdict.REVOKED;
        var revoked = exchange.send(Events.valid());
        exchange.rest.standing = Standings.Verdict.UNKNOWN;
        var unknown = exchange.send(Events.valid());

        assertThat(revoked.statusCode()).isEqualTo(401);
        assertThat(revoked.body()).contains("/problemen/ingetrokken-certificaat");
        assertThat(unknown.statusCode()).isEqualTo(503);
        assertThat(unknown.headers().firstValue("Retry-After")).contains("60");
        assertThat(exchange.rest.passed).isEmpty();
    }

    @Test
    void readsNothingOfABodyThatSaysItIsTooLarge() {
        var response = exchange.send(GGZ, message(CLOUDEVENT, "x".repeat(70_000)));

        assertThat(response.statusCode()).isEqualTo(413);
        assertThat(exchange.rest.counted).containsExactly(GGZ + " 413");
    }

    @Test
    void stopsReadingABodyThatDoesNotSayHowLargeItIs() {
        // Given: not JSON, so that reading on would say 400
        var chunked = BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[70_000]));

        // When
        var response = exchange.send(
                GGZ,
                exchange.to("/v1/berichten").header("Content-Type", CLOUDEVENT).POST(chunked));

        // Then
        assertThat(response.statusCode()).isEqualTo(413);
    }

    @Test
    void takesABodyOfExactlyTheCap() {
        // Given
        var event = Events.valid().toString();
        var padded = event + " ".repeat(65_536 - event.getBytes(StandardCharsets.UTF_8).length);

        // When // Then
        assertThat(exchange.send(GGZ, message(CLOUDEVENT, padded)).statusCode()).isEqualTo(202);
        assertThat(exchange.send(GGZ, message(CLOUDEVENT, padded + " ")).statusCode())
                .isEqualTo(413);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/plain",
                "application/xml",
                "application/cloudevents-batch+json",
                "application/cloudevents+json; charset=iso-8859-1",
                "application/json; charset=utf-16",
                "application/json; profile=x",
                "application/jose+json"
            })
    void takesNoOtherContentType(String contentType) {
        assertThat(exchange.send(GGZ, message(contentType, Events.valid().toString()))
                        .statusCode())
                .isEqualTo(415);
        assertThat(exchange.rest.counted).containsExactly(GGZ + " 415");
    }

    @Test
    void takesNothingCompressed() {
        var request = message(CLOUDEVENT, Events.valid().toString()).header("Content-Encoding", "gzip");

        assertThat(exchange.send(GGZ, request).statusCode()).isEqualTo(415);
    }

    static Stream<Arguments> brokenTexts() {
        var event = Events.valid().toString();
        var deep = event.replace("\"aantal\":3.5", "\"aantal\":" + "[".repeat(2_000) + "]".repeat(2_000));
        return Stream.of(
                Arguments.of("NOT_JSON", bytes("")),
                Arguments.of("NOT_JSON", bytes("{")),
                Arguments.of("NOT_JSON", bytes(event + "{}")),
                Arguments.of("NOT_JSON", bytes(event + "x")),
                Arguments.of("NOT_JSON", bytes(event.replace("3.5", "NaN"))),
                Arguments.of("NOT_JSON", bytes(event.replace("\"regio\"", "/* */\"regio\""))),
                Arguments.of("NOT_JSON", bytes("\ufeff" + event)),
                Arguments.of("NOT_JSON", event.replace("ë", "e").getBytes(StandardCharsets.UTF_16BE)),
                Arguments.of("TYPE", bytes("[" + event + "]")),
                Arguments.of("DUPLICATE_FIELD", bytes(event.replaceFirst("\\{", "{\"id\":\"geheim\","))),
                Arguments.of("DUPLICATE_FIELD", bytes(event.replace("\"data\":{", "\"data\":{\"bsn\":\"geheim\","))),
                Arguments.of("LIMIT", bytes(deep)),
                Arguments.of("LIMIT", bytes(event.replace("3.5", "1".repeat(100)))),
                Arguments.of("LIMIT", bytes(event.replace("3.5", "[" + "0,".repeat(12_000) + "0]"))),
                Arguments.of("NUMBER_RANGE", bytes(event.replace("3.5", "9007199254740993"))),
                Arguments.of("NUMBER_RANGE", bytes(event.replace("3.5", "1e999"))),
                Arguments.of("NOT_UTF8", bytes(event.replace("Zoë", "\\ud800"))),
                Arguments.of("NOT_UTF8", event.getBytes(StandardCharsets.ISO_8859_1)),
                Arguments.of("NOT_UTF8", swapped(event, new byte[] {(byte) 0xc0, (byte) 0x80})),
                Arguments.of("NOT_UTF8", swapped(event, new byte[] {(byte) 0xed, (byte) 0xa0, (byte) 0x80})));
    }

    @ParameterizedTest
    @MethodSource("brokenTexts")
    void refusesWhatIsNotStrictlyJsonWithoutQuotingIt(String code, byte[] body) {
        // When
        var response = exchange.send(
                GGZ,
                exchange.to("/v1/berichten").header("Content-Type", CLOUDEVENT).POST(BodyPublishers.ofByteArray(body)));

        // Then
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(faults(response)).containsExactly(" " + code);
        assertThat(response.body()).doesNotContain("geheim", "999990342", "Zo");
        assertThat(exchange.rest.counted).containsExactly(GGZ + " 400");
    }

    @ParameterizedTest
    @ValueSource(strings = {"%zz", "%e", "%c0%80", "\"open", "\"a\"b"})
    void refusesAHeaderThatDoesNotDecode(String text) {
        // Given
        var event = Events.valid();
        event.remove("id");

        // When
        var response =
                exchange.send(GGZ, binary(event, UnaryOperator.identity()).header("ce-id", text));

        // Then
        assertThat(faults(response)).containsExactly("/id FORMAT");
    }

    @Test
    void refusesAHeaderThatStandsThereTwice() {
        var response = exchange.send(
                GGZ, binary(Events.valid(), UnaryOperator.identity()).header("CE-Id", "other"));

        assertThat(faults(response)).containsExactly("/id FORMAT");
    }

    @Test
    void jsonWithoutAttributesIsNoEvent() {
        var response = exchange.send(GGZ, message("application/json", "{\"bsn\":\"999990342\"}"));

        assertThat(faults(response))
                .contains(
                        "/specversion REQUIRED",
                        "/id REQUIRED",
                        "/source REQUIRED",
                        "/type REQUIRED",
                        "/time REQUIRED");
    }

    @ParameterizedTest
    @EnumSource
    void tellsEveryReasonUnderAProblemWithAPage(Reason reason) {
        // Given
        exchange.rest.answer = new Answer.Refused(ENTRY, List.of(reason), RECEIPT);

        // When
        var response = exchange.send(Events.valid());

        // Then
        assertThat(response.statusCode()).isEqualTo(403);
        var page = exchange.send(
                GGZ, exchange.to(json(response).get("type").asText()).GET());
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/markdown"));
    }

    @Test
    void tellsWhatTheRestOfTheGatewayAnswers() {
        exchange.rest.answer = new Answer.Conflict();
        assertThat(exchange.send(Events.valid()).statusCode()).isEqualTo(409);

        exchange.rest.answer = new Answer.Unavailable(Duration.ofMillis(1_500));
        var unavailable = exchange.send(Events.valid());
        assertThat(unavailable.statusCode()).isEqualTo(503);
        assertThat(unavailable.headers().firstValue("Retry-After")).contains("1");

        exchange.rest.answer = new Answer.Invalid(List.of(new Fault("/bsn", "TOKEN", "Niet te lezen.", "Unreadable.")));
        assertThat(faults(exchange.send(Events.valid()))).containsExactly("/data/bsn TOKEN");
    }

    @Test
    void aDefectIsOursAndSaysNothing() {
        exchange.rest.defect = new IllegalStateException("geheim 999990342");
        var response = exchange.send(Events.valid());
        assertThat(response.statusCode()).isEqualTo(500);
        assertThat(response.body()).doesNotContain("geheim", "999990342", "Exception");

        exchange.rest.defect = new JournalUnavailableException("geheim", Duration.ofSeconds(7));
        var unavailable = exchange.send(Events.valid());
        assertThat(unavailable.statusCode()).isEqualTo(503);
        assertThat(unavailable.headers().firstValue("Retry-After")).contains("7");
    }

    @Test
    void whatIsLoggedOfADefectIsWhereItArose() {
        var defect = new IllegalStateException("geheim", new RuntimeException("999990342"));

        assertThat(Defect.of(defect))
                .contains("IllegalStateException", "RuntimeException", "ExchangeTest")
                .doesNotContain("geheim", "999990342");
    }

    @Test
    void tellsTheStatusOfAMessageToItsSenderOnly() {
        var own = exchange.send(GGZ, exchange.to("/v1/berichten/" + ENTRY).GET());
        var unknown = exchange.send(
                GGZ, exchange.to("/v1/berichten/" + RunningExchange.UNKNOWN).GET());
        var others = exchange.send(UWV, exchange.to("/v1/berichten/" + ENTRY).GET());

        assertThat(json(own).toString())
                .isEqualTo("{\"id\":\"" + ENTRY + "\",\"status\":\"afgeleverd\",\"sinds\":\"2026-11-02T10:00:01Z\"}");
        assertThat(others.statusCode()).isEqualTo(404);
        assertThat(others.body()).isEqualTo(unknown.body());
        assertThat(withoutDate(others)).isEqualTo(withoutDate(unknown));
    }

    @ParameterizedTest
    @ValueSource(strings = {"toestemmingen", "intrekkingen"})
    void handsConsentsToTheRegister(String call) {
        // When
        var accepted = exchange.send(UWV, post("/v1/" + call, "{\"betrokkene\":{}}"));
        var event = exchange.send(
                UWV,
                exchange.to("/v1/" + call).header("Content-Type", CLOUDEVENT).POST(BodyPublishers.ofString("{}")));
        var duplicate = exchange.send(UWV, post("/v1/" + call, "{\"a\":1,\"a\":2}"));
        exchange.rest.answer = new Answer.Invalid(List.of(new Fault("/houder", "REQUIRED", "Verplicht.", "Required.")));
        var invalid = exchange.send(UWV, post("/v1/" + call, "{}"));

        // Then
        assertThat(accepted.statusCode()).isEqualTo(202);
        assertThat(event.statusCode()).isEqualTo(415);
        assertThat(faults(duplicate)).containsExactly(" DUPLICATE_FIELD");
        assertThat(faults(invalid)).containsExactly("/houder REQUIRED");
        assertThat(exchange.rest.consents).hasSize(2).first().asString().endsWith("uwv");
    }

    @Test
    void theSameLimitsHoldForFhir() {
        // When
        var taken = exchange.send(UWV, fhir("/v1/toestemmingen", "{\"resourceType\":\"Consent\"}"));
        var twice = exchange.send(UWV, fhir("/v1/toestemmingen", "{\"status\":\"active\",\"status\":\"draft\"}"));
        var large = exchange.send(UWV, fhir("/v1/toestemmingen", " ".repeat(70_000)));
        var message = exchange.send(UWV, fhir("/v1/berichten", "{}"));
        var withdrawal = exchange.send(UWV, fhir("/v1/intrekkingen", "{}"));

        // Then
        assertThat(taken.statusCode()).isEqualTo(202);
        assertThat(faults(twice)).containsExactly(" DUPLICATE_FIELD");
        assertThat(large.statusCode()).isEqualTo(413);
        assertThat(message.statusCode()).isEqualTo(415);
        assertThat(withdrawal.statusCode()).isEqualTo(415);
        assertThat(exchange.rest.consents).singleElement().asString().startsWith("fhir ");
    }

    @Test
    void aKeyIsHandedOnWithTheDigestOfTheContentAndABrokenOneIsRefused() {
        // When
        var first = exchange.send(
                UWV, post("/v1/toestemmingen", "{\"a\":1,\"b\":2}").header("Idempotency-Key", "\"key-0001\""));
        var again = exchange.send(
                UWV, post("/v1/toestemmingen", "{ \"b\":2, \"a\":1 }").header("Idempotency-Key", "key-0001"));
        var none = exchange.send(UWV, post("/v1/intrekkingen", "{}"));
        var broken = exchange.send(UWV, post("/v1/toestemmingen", "{}").header("Idempotency-Key", "kort"));
        var two = exchange.send(
                UWV,
                post("/v1/toestemmingen", "{}")
                        .header("Idempotency-Key", "key-0001")
                        .header("Idempotency-Key", "key-0002"));

        // Then
        assertThat(List.of(first.statusCode(), again.statusCode(), none.statusCode()))
                .containsOnly(202);
        assertThat(faults(broken)).containsExactly(" IDEMPOTENCY_KEY");
        assertThat(faults(two)).containsExactly(" IDEMPOTENCY_KEY");
        assertThat(exchange.rest.keys).hasSize(3);
        assertThat(exchange.rest.keys.get(0)).isPresent().isEqualTo(exchange.rest.keys.get(1));
        assertThat(exchange.rest.keys.get(2)).isEmpty();
        assertThat(exchange.rest.keys.toString()).doesNotContain("key-0001");
    }

    private static HttpRequest.Builder fhir(String path, String body) {
        return exchange.to(path).header("Content-Type", "application/fhir+json").POST(BodyPublishers.ofString(body));
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /v1/berichten, POST",
        "PUT, /v1/berichten, POST",
        "DELETE, /v1/toestemmingen, POST",
        "OPTIONS, /v1/intrekkingen, POST",
        "HEAD, /v1/berichten/x, GET",
        "POST, /openapi.json, GET",
        "PATCH, /problemen/storing, GET"
    })
    void anotherMethodHearsWhichOneIsPossible(String method, String path, String allowed) {
        var response = exchange.send(GGZ, exchange.to(path).method(method, BodyPublishers.noBody()));

        assertThat(response.statusCode()).isEqualTo(405);
        assertThat(response.headers().firstValue("Allow")).contains(allowed);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/v1",
                "/v1/",
                "/v1/berichten/",
                "/v1/onbekend",
                "/console",
                "/error",
                "/actuator/health",
                "/problemen/onbekend",
                "/problemen/",
                "/v1/berichten;x=1",
                "/v1/%62erichten",
                "/v1//berichten"
            })
    void servesNothingElseOnThisPort(String path) {
        // When
        var response = exchange.send(GGZ, exchange.to(path).GET());

        // Then
        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(json(response).get("type").asText()).isEqualTo("/problemen/niet-gevonden");
        assertCommonHeaders(response);
    }

    @Test
    void takesNoParametersInAnAddress() {
        assertThat(exchange.send(
                                GGZ,
                                exchange.to("/v1/berichten/" + ENTRY + "?bsn=999990342")
                                        .GET())
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void everyAnswerHasTheHeadersOfTheDesignRules() {
        exchange.rest.defect = new IllegalStateException();
        var answers = List.of(
                exchange.send(GGZ, exchange.to("/openapi.json").GET()),
                exchange.send(Events.valid()),
                exchange.send(UNKNOWN, exchange.to("/v1/berichten").GET()),
                exchange.send(GGZ, message("text/plain", "x")),
                exchange.send(GGZ, message(CLOUDEVENT, "x".repeat(70_000))));
        assertThat(answers).extracting(HttpResponse::statusCode).containsExactly(200, 500, 401, 415, 413);
        answers.forEach(ExchangeTest::assertCommonHeaders);
    }

    static void assertCommonHeaders(HttpResponse<String> response) {
        assertThat(response.headers().map())
                .containsEntry("api-version", List.of("1.0.0"))
                .containsEntry("cache-control", List.of("no-store"))
                .containsEntry("content-security-policy", List.of("frame-ancestors 'none'"))
                .containsEntry("x-content-type-options", List.of("nosniff"))
                .containsEntry("x-frame-options", List.of("DENY"))
                .containsKey("strict-transport-security")
                .doesNotContainKey("server");
    }

    private static Map<String, List<String>> withoutDate(HttpResponse<String> response) {
        var headers = new TreeMap<>(response.headers().map());
        headers.remove("date");
        return headers;
    }

    private static HttpRequest.Builder message(String contentType, String body) {
        return exchange.to("/v1/berichten").header("Content-Type", contentType).POST(BodyPublishers.ofString(body));
    }

    private static HttpRequest.Builder post(String path, String body) {
        return exchange.to(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(body));
    }

    private static HttpRequest.Builder binary(ObjectNode event, UnaryOperator<String> encoding) {
        var request = message("application/json", event.get("data").toString());
        event.properties().stream()
                .filter(attribute -> !attribute.getKey().equals("data"))
                .forEach(attribute -> request.header(
                        "ce-" + attribute.getKey(),
                        encoding.apply(attribute.getValue().asText())));
        return request;
    }

    private static List<String> faults(HttpResponse<String> response) {
        var faults = new ArrayList<String>();
        StreamSupport.stream(json(response).path("fouten").spliterator(), false)
                .map(fault -> text(fault, "pad") + " " + text(fault, "code"))
                .forEach(faults::add);
        return faults;
    }

    private static String text(JsonNode node, String name) {
        return node.get(name).asText();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** The event with other bytes in the place of its only letter that is not ASCII. */
    private static byte[] swapped(String event, byte[] other) {
        return event.replace("ë", new String(other, StandardCharsets.ISO_8859_1))
                .getBytes(StandardCharsets.ISO_8859_1);
    }
}
