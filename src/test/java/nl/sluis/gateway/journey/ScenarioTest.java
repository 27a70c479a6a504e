package nl.sluis.gateway.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Every file below {@code scenarios/}, played on a whole gateway: given what the register holds, when a party sends a
 * message, then what it hears, what arrives and what the log says. Each message is tried first ({@code proef}), and what was
 * foretold must come true. The format is told in {@code scenarios/README.md}.
 */
class ScenarioTest {
    private static final YAMLMapper YAML = new YAMLMapper();
    private static final Path FOLDER = Path.of("src/test/resources/scenarios");
    private static final FailingPseudonyms PSEUDONYMS = new FailingPseudonyms();
    private static Gateway gateway;

    @BeforeAll
    static void opens() throws IOException {
        gateway = Gateway.start(List.of(PSEUDONYMS));
    }

    @AfterAll
    static void closes() {
        gateway.close();
    }

    @TestFactory
    Stream<DynamicTest> scenarios() throws IOException {
        try (var files = Files.walk(FOLDER)) {
            var scenarios = files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
            assertThat(scenarios).as("scenarios in %s", FOLDER).hasSizeGreaterThan(15);
            return scenarios.stream()
                    .map(file -> DynamicTest.dynamicTest(FOLDER.relativize(file).toString(), () -> play(file)));
        }
    }

    private static void play(Path file) throws Exception {
        var scenario = YAML.readTree(file.toFile());
        var given = scenario.path("given");
        var when = scenario.path("when");
        var then = scenario.path("then");
        var person = given.path("bsn").asText(Fiction.person());
        prepare(given, person);
        var event = event(when, person);
        if (given.has("first")) {
            replaceTokens(event, first(given.path("first"), person));
        }

        var sender = gateway.as(when.path("from").asText());
        var trial = Trial.of(gateway, sender, event);
        var before = gateway.receiver().got().size();
        var logBefore = Ledger.entries(gateway.data()).keySet();
        var reply = sender.send(event);
        var repeated = new ArrayList<BackOffice.Reply>();
        for (var between : when.path("again-after")) {
            if (between.asText().equals("withdrawal")) {
                // before it was delivered, a withdrawal would stop it
                awaitDelivery(sender, reply);
                assertThat(post("ggz-voorbeeld", "/v1/intrekkingen", Fiction.withdrawal(person))
                                .status())
                        .isEqualTo(202);
            }
            repeated.add(sender.send(event));
        }

        assertThat(reply.status())
                .as("status, answer %s", reply.text())
                .isEqualTo(then.path("status").asInt());
        checkAnswer(reply, then);
        for (var again : repeated) {
            assertThat(again.status()).isEqualTo(reply.status());
            assertThat(again.receipt()).as("the receipt of a resend").isEqualTo(reply.receipt());
        }
        trial.agreesWith(reply);
        checkDelivery(then, before, event, sender, reply);
        if (then.path("delivered").asInt() > 0) {
            trial.foretold(gateway.receiver().got().get(before).event());
        }
        checkLog(logBefore, then, reply);
        checkEntry(then, reply);
    }

    private static void checkEntry(JsonNode then, BackOffice.Reply reply) {
        if (then.has("region")) {
            assertThat(reply.json().path("regio")).isEqualTo(then.path("region"));
        }
        if (then.has("entry")) {
            var body = EntryBodies.of(gateway, reply.json().path("id").asText());
            then.path("entry").fields().forEachRemaining(field -> assertThat(body.path(field.getKey()))
                    .as(field.getKey())
                    .isEqualTo(field.getValue()));
        }
    }

    private static void prepare(JsonNode given, String person) throws Exception {
        if (given.path("defect").asText().equals("pseudonym")) {
            PSEUDONYMS.failFor(person);
        }
        for (var step : given.path("consent")) {
            if (step.isTextual() && step.asText().equals("withdrawal")) {
                assertThat(post("ggz-voorbeeld", "/v1/intrekkingen", Fiction.withdrawal(person))
                                .status())
                        .isEqualTo(202);
            } else {
                var consent = Fiction.consent(person);
                if (step.isObject()) {
                    consent.setAll((ObjectNode) step);
                }
                var holder = CatalogueMessage.party(consent.path("houder").asText());
                var reply = post(holder, "/v1/toestemmingen", consent);
                assertThat(reply.status()).as(reply.text()).isEqualTo(202);
            }
        }
    }

    /** What the receiver got of a message that went before, so that it can answer under the token that it got. */
    private static JsonNode first(JsonNode when, String person) throws Exception {
        var before = gateway.receiver().got().size();
        var sender = gateway.as(when.path("from").asText());
        var reply = sender.send(event(when, person));
        assertThat(reply.status()).as("the message before: %s", reply.text()).isEqualTo(202);
        awaitDelivery(sender, reply);
        return gateway.receiver().got().get(before).data();
    }

    /** A value {@code token:/traject/kenmerk} becomes what arrived there before. */
    private static void replaceTokens(ObjectNode event, JsonNode arrived) {
        event.path("data").forEach(part -> {
            if (part instanceof ObjectNode object) {
                object.fields().forEachRemaining(field -> {
                    if (field.getValue().asText().startsWith("token:")) {
                        field.setValue(arrived.at(field.getValue().asText().substring("token:".length())));
                    }
                });
            }
        });
    }

    private static ObjectNode event(JsonNode when, String person) {
        var event = when.has("catalogue")
                ? CatalogueMessage.of(when, person)
                : Fiction.message(when.path("message").asText(), person);
        when.path("set").fields().forEachRemaining(change -> {
            var pointer = JsonPointer.compile(change.getKey());
            event.withObject(pointer.head(), JsonNode.OverwriteMode.NULLS, true)
                    .set(pointer.last().getMatchingProperty(), change.getValue());
        });
        for (var path : when.path("remove")) {
            var pointer = JsonPointer.compile(path.asText());
            ((ObjectNode) event.at(pointer.head())).remove(pointer.last().getMatchingProperty());
        }
        return event;
    }

    private static void checkAnswer(BackOffice.Reply reply, JsonNode then) {
        if (then.has("reasons")) {
            assertThat(codes(reply.json().path("redenen"))).isEqualTo(texts(then.path("reasons")));
        }
        if (then.has("faults")) {
            var faults = new ArrayList<String>();
            reply.json()
                    .path("fouten")
                    .forEach(fault -> faults.add(fault.path("pad").asText() + " "
                            + fault.path("code").asText()));
            assertThat(faults).containsExactlyInAnyOrderElementsOf(texts(then.path("faults")));
        }
        if (reply.status() == 202 || reply.status() == 403) {
            assertThat(reply.receipt()).startsWith("rcpt1.");
        } else {
            assertThat(reply.receipt()).isEmpty();
        }
    }

    private static void checkDelivery(
            JsonNode then, int before, JsonNode sent, BackOffice sender, BackOffice.Reply reply) throws Exception {
        if (reply.status() == 202) {
            Wait.until(() -> {
                var id = reply.json().path("id").asText();
                return sender.get("/v1/berichten/" + id)
                        .json()
                        .path("status")
                        .asText()
                        .equals("afgeleverd");
            });
        }
        var delivered = gateway.receiver()
                .got()
                .subList(before, gateway.receiver().got().size());
        assertThat(delivered).as("deliveries").hasSize(then.path("delivered").asInt());
        if (delivered.isEmpty()) {
            return;
        }
        var event = delivered.getFirst().event();
        assertThat(delivered.getFirst().path()).isEqualTo("/" + then.path("to").asText());
        assertThat(event.path("id").asText()).isNotEqualTo(sent.path("id").asText());
        then.path("sees").fields().forEachRemaining(field -> {
            var seen = event.path("data").at(field.getKey());
            var was = sent.path("data").at(field.getKey());
            switch (field.getValue().asText()) {
                case "as sent" -> assertThat(seen).as(field.getKey()).isEqualTo(was);
                case "nothing" ->
                    assertThat(seen.isMissingNode()).as(field.getKey()).isTrue();
                case "pseudonym" -> assertThat(seen.asText()).as(field.getKey()).startsWith("psn1.");
                case "one-way pseudonym" ->
                    assertThat(seen.asText()).as(field.getKey()).matches("psh1\\.[A-Za-z0-9_-]{22}");
                case "age band" -> assertThat(seen.asText()).as(field.getKey()).matches("\\d\\d-\\d\\d|90\\+");
                default -> assertThat(seen).as(field.getKey()).isEqualTo(field.getValue());
            }
        });
    }

    /** Whatever has a receipt stands in the log under the id of the answer, once, and so does each delivery; noise does not. */
    private static void checkLog(Set<String> before, JsonNode then, BackOffice.Reply reply) throws Exception {
        var entries = Ledger.entries(gateway.data());
        entries.keySet().removeAll(before);
        entries.values().retainAll(Set.of("accepted", "refused", "delivered"));
        var expected =
                new ArrayList<>(Collections.nCopies(then.path("delivered").asInt(), "delivered"));
        if (!reply.receipt().isEmpty()) {
            var type = reply.status() == 202 ? "accepted" : "refused";
            assertThat(entries).containsEntry(reply.json().path("id").asText(), type);
            expected.add(type);
        }
        assertThat(entries.values()).as("the log").containsExactlyInAnyOrderElementsOf(expected);
    }

    private static void awaitDelivery(BackOffice sender, BackOffice.Reply reply) {
        var id = reply.json().path("id").asText();
        Wait.until(() ->
                sender.get("/v1/berichten/" + id).json().path("status").asText().equals("afgeleverd"));
    }

    private static BackOffice.Reply post(String party, String path, JsonNode body) throws Exception {
        return gateway.as(party).post(path, "application/json", body);
    }

    private static List<String> codes(JsonNode reasons) {
        return StreamSupport.stream(reasons.spliterator(), false)
                .map(reason -> reason.path("code").asText())
                .toList();
    }

    private static List<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }
}
