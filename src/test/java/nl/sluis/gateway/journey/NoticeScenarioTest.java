package nl.sluis.gateway.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every file in {@code notices/scenarios}: who got what, which notice is handed in, who hears of it. */
class NoticeScenarioTest {
    private static final YAMLMapper YAML = new YAMLMapper();
    private static final Path FOLDER = Path.of("src/test/resources/notices/scenarios");
    private static final Map<String, String> PARTIES = Map.of(
            "ggz-voorbeeld", "urn:nld:oin:00000099000000001000",
            "uwv-voorbeeld", "urn:nld:oin:00000099000000002000",
            "gemeente-voorbeeld", "urn:nld:oin:00000099000000003000",
            "gemeente-anders", "urn:nld:oin:00000099000000004000");
    private static Propagation stage;

    @BeforeAll
    static void opens() {
        stage = Propagation.onSharedGateway();
    }

    @TestFactory
    Stream<DynamicTest> scenarios() throws IOException {
        try (var files = Files.list(FOLDER)) {
            var scenarios = files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
            assertThat(scenarios).hasSizeGreaterThan(7);
            return scenarios.stream()
                    .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> play(file)));
        }
    }

    private static void play(Path file) throws Exception {
        // Given
        var scenario = YAML.readTree(file.toFile());
        var person = Fiction.person();
        prepare(scenario.path("given"), person);
        var before = stage.gateway().receiver().got().size();

        // When
        var when = scenario.path("when");
        var from = when.path("from").asText("ggz-voorbeeld");
        var office = stage.gateway().as(from);
        var view = stage.done(office, office.propagate(notice(when, from, person)));

        // Then
        var told = new HashSet<String>();
        var delivered = new HashSet<String>();
        scenario.at("/then/recipients").fields().forEachRemaining(one -> {
            told.add(PARTIES.get(one.getKey()) + " " + one.getValue().asText());
            if (one.getValue().asText().equals("afgeleverd")) {
                delivered.add("/" + one.getKey());
            }
        });
        assertThat(Propagation.states(view)).isEqualTo(told);
        var got = stage.gateway().receiver().got();
        assertThat(got.subList(before, got.size()))
                .extracting(Receiver.Got::path)
                .containsExactlyInAnyOrderElementsOf(delivered);
    }

    private static void prepare(JsonNode given, String person) throws Exception {
        for (var party : given.path("got")) {
            stage.consent(person, PARTIES.get(party.asText()));
            stage.deliver(stage.status(person, PARTIES.get(party.asText())));
        }
        for (var party : given.path("refused")) {
            var reply = stage.ggz().send(stage.status(person, PARTIES.get(party.asText())));
            assertThat(reply.status()).as(reply.text()).isEqualTo(403);
        }
        switch (given.path("register").asText("")) {
            case "beperking" -> {
                var restriction = Fiction.consent(person).put("besluit", "beperking");
                restriction.remove(java.util.List.of("ontvanger", "doel", "scope", "categorieen"));
                record("/v1/toestemmingen", restriction);
            }
            case "intrekking" -> record("/v1/intrekkingen", Fiction.withdrawal(person));
            default -> assertThat(given.path("register").isMissingNode()).isTrue();
        }
    }

    private static void record(String path, JsonNode body) throws Exception {
        var reply = stage.ggz().post(path, "application/json", body);
        assertThat(reply.status()).as(reply.text()).isEqualTo(202);
    }

    private static ObjectNode notice(JsonNode when, String from, String person) {
        var notice = Fiction.notice(when.path("notice").asText(), PARTIES.get(from), person);
        when.path("set").fields().forEachRemaining(change -> {
            var pointer = JsonPointer.compile(change.getKey());
            notice.withObject("/data" + pointer.head()).set(pointer.last().getMatchingProperty(), change.getValue());
        });
        if (when.path("person").asText().equals("pseudonym")) {
            var seen = stage.gateway().receiver().gotBy(from).getLast().data();
            notice.withObject("/data/betrokkene").set("bsn", seen.at("/betrokkene/bsn"));
        }
        return notice;
    }
}
