package nl.sluis.gateway.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.google.common.collect.Sets;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.sluis.gateway.journal.ActiveSet;
import nl.sluis.gateway.journal.ActiveSets;
import nl.sluis.gateway.journal.EntryBody;
import nl.sluis.gateway.journal.EntryType;
import nl.sluis.gateway.journal.LogEntries;
import nl.sluis.gateway.journal.LogWindow;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the manual says of metrics, alarms and pictures, held against a gateway in which something passed, waits and is parked. */
class WatchTest {
    private static final Path MANUAL = Path.of("docs", "operating");
    private static final Pattern ROW = Pattern.compile("^\\| `([a-z_]+)` \\|.*\\|([^|]*)\\|$");
    private static final Pattern NAME = Pattern.compile("`([a-z]+)`");
    /** What Prometheus itself knows of whom it asks. */
    private static final Set<String> PROMETHEUS = Set.of("up");

    private static final YAMLMapper STRICT = YAMLMapper.builder()
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .build();
    private static final String CLOUD_EVENT = "application/cloudevents+json";
    private static final String CANARY = "999999990";
    private static Gateway gateway;
    private static Scrape scrape;

    @BeforeAll
    static void somethingOfEverythingHappens() throws Exception {
        gateway = Gateway.start(
                "--sluis.canary.enabled=true",
                "--sluis.canary.every=1s",
                "--sluis.canary.patience=30s",
                "--sluis.sets.look=200ms");
        gateway.receiver().answers(delivery -> 503);
        var ggz = gateway.as("ggz-voorbeeld");
        Wait.until(() -> failedCanaries("niet-aangenomen") > 0); // nobody recorded its consent yet
        var waiting = agreed(ggz);
        assertThat(ggz.send(Fiction.application(waiting)).status()).isEqualTo(202);
        var refused = agreed(ggz);
        assertThat(ggz.post("/v1/berichten/proef", CLOUD_EVENT, Fiction.application(refused))
                        .status())
                .isEqualTo(200);
        gateway.receiver().answers(delivery -> isCanary(delivery) ? 204 : 400);
        assertThat(ggz.send(Fiction.application(refused)).status()).isEqualTo(202);
        Wait.until(() -> labelled("sluis_delivery_attempts_total{uitkomst=\"geparkeerd\"}") >= 1);
        gateway.receiver().answers(delivery -> isCanary(delivery) ? 204 : 503);
        assertThat(ggz.send(Fiction.application(agreed(ggz))).status()).isEqualTo(202);
        System.gc(); // so that a pause was measured
        Wait.until(() -> {
            scrape = Scrape.of(gateway);
            return scrape.families().containsKey("sluis_delivery_parked")
                    && scrape.families().containsKey("sluis_delivery_waiting_oldest_seconds");
        });
    }

    @AfterAll
    static void closes() {
        gateway.close();
    }

    private static String agreed(BackOffice ggz) throws Exception {
        var person = Fiction.person();
        assertThat(ggz.post("/v1/toestemmingen", "application/json", Fiction.consent(person))
                        .status())
                .isEqualTo(202);
        return person;
    }

    private static boolean isCanary(Receiver.Got delivery) {
        return delivery.event().path("kanarie").asBoolean();
    }

    private static double failedCanaries(String why) {
        return labelled("sluis_canary_failed_total{route=\"AM13.traject-aanvraag\",waarom=\"" + why + "\"}");
    }

    private static double labelled(String sample) {
        return Scrape.of(gateway).value(sample);
    }

    @Test
    void theManualNamesEveryMetricAndNoOther() throws IOException {
        var documented = new TreeMap<String, TreeSet<String>>();
        Files.readString(MANUAL.resolve("7-meetwaarden.md"))
                .lines()
                .map(ROW::matcher)
                .filter(row -> row.matches())
                .forEach(row -> {
                    var labels = new TreeSet<String>();
                    NAME.matcher(row.group(2).replaceAll(":[^,;]*", ""))
                            .results()
                            .forEach(one -> labels.add(one.group(1)));
                    documented.put(row.group(1), labels);
                });
        var measured = new TreeMap<String, TreeSet<String>>();
        scrape.families().keySet().forEach(name -> measured.put(name, new TreeSet<>(scrape.labelsOf(name))));
        assertThat(Sets.difference(measured.keySet(), documented.keySet()))
                .as("measured, and not in the manual")
                .isEmpty();
        assertThat(Sets.difference(documented.keySet(), measured.keySet()))
                .as("in the manual, and not measured")
                .isEmpty();
        assertThat(documented).isEqualTo(measured);
    }

    @Test
    void everyAlarmAsksForWhatIsMeasuredAndHasItsParagraph() throws IOException {
        // Given
        var rules = new ArrayList<JsonNode>();
        var file = STRICT.readTree(MANUAL.resolve("sluis-alarmen.rules.yaml").toFile());
        file.path("groups").forEach(group -> group.path("rules").forEach(rules::add));
        var paragraphs = Pattern.compile("(?m)^### (Sluis\\w+)$")
                .matcher(Files.readString(MANUAL.resolve("5-alarmen.md")))
                .results()
                .map(found -> found.group(1))
                .toList();

        // Then
        assertThat(rules).hasSizeGreaterThan(20).allSatisfy(rule -> {
            assertThat(rule.properties().stream().map(Map.Entry::getKey))
                    .isSubsetOf("alert", "expr", "for", "labels", "annotations");
            assertThat(rule.at("/labels/ernst").asText()).isIn("dringend", "let-op");
            assertThat(rule.at("/annotations/summary").asText()).endsWith(".");
            isMeasured(rule.path("expr").asText());
        });
        assertThat(paragraphs)
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(
                        rules.stream().map(rule -> rule.path("alert").asText()).toList());
    }

    @Test
    void everyPictureShowsWhatIsMeasured() throws IOException {
        // Given
        var board = STRICT.readTree(MANUAL.resolve("sluis-dashboard.json").toFile());

        // Then
        var panels = new ArrayList<JsonNode>();
        board.path("panels").forEach(panels::add);
        assertThat(panels.stream().map(panel -> panel.path("id").asInt())).doesNotHaveDuplicates();
        assertThat(panels).allSatisfy(panel -> {
            assertThat(panel.path("title").asText()).isNotEmpty();
            assertThat(panel.path("type").asText()).isIn("row", "stat", "timeseries");
            assertThat(panel.path("type").asText().equals("row"))
                    .isEqualTo(panel.path("targets").isEmpty());
            panel.path("targets")
                    .forEach(target -> isMeasured(target.path("expr").asText()));
        });
        assertThat(board.findValuesAsText("expr")).hasSizeGreaterThan(30);
    }

    /** A selector that nothing answers is an alarm that never rings. */
    private static void isMeasured(String expression) {
        var selectors = PromQl.selectors(expression);
        assertThat(selectors).as(expression).isNotEmpty();
        for (var selector : selectors) {
            if (!PROMETHEUS.contains(selector.metric())) {
                assertThat(scrape.labels()).as(expression).containsKey(selector.metric());
                var labels = scrape.labels().get(selector.metric());
                selector.matches().stream()
                        .filter(match -> match.operator().equals("="))
                        .forEach(match -> assertThat(labels.getOrDefault(match.label(), Set.of()))
                                .as(expression)
                                .contains(match.value()));
            }
        }
    }

    @Test
    void aCanaryTakesEveryStepAndWhoeverSeesItSeesThatItIsOne() throws Exception {
        // Given
        var ggz = gateway.as("ggz-voorbeeld");
        var started = labelled("sluis_canary_last_success_timestamp_seconds{route=\"AM13.traject-aanvraag\"}");
        var missing = failedCanaries("niet-aangenomen");

        // When: the party that holds it records the consent, as anybody's
        ggz.post("/v1/toestemmingen", "application/json", Fiction.consent(CANARY));

        // Then
        Wait.until(() ->
                labelled("sluis_canary_last_success_timestamp_seconds{route=\"AM13.traject-aanvraag\"}") > started);
        assertThat(missing).isPositive();
        var got = gateway.receiver().got().stream().filter(WatchTest::isCanary).toList();
        assertThat(got).isNotEmpty().allSatisfy(one -> {
            assertThat(one.path()).isEqualTo("/uwv-voorbeeld");
            assertThat(one.data().path("betrokkene").has("achternaam")).isFalse();
            assertThat(one.raw()).doesNotContain("KNR-2026-1");
        });
        var window = new LogWindow(Instant.EPOCH, Instant.now().plus(Duration.ofHours(1)));
        var marked = gateway.bean(LogEntries.class).newest(window, 500).stream()
                .filter(entry -> entry.body() instanceof EntryBody.Opened(var body)
                        && body.path("canary").asBoolean())
                .map(entry -> entry.leaf().type())
                .collect(Collectors.toSet());
        assertThat(marked).contains(EntryType.REFUSED, EntryType.ACCEPTED, EntryType.DELIVERED);
        assertThat(labelled("sluis_canary_routes_without")).isPositive();
    }

    /** The other messages that waited here are of parties, and say nothing of canaries. */
    @Test
    void whatAPartySendsIsNoCanary() throws Exception {
        gateway.receiver().answers(delivery -> 204);
        var ggz = gateway.as("ggz-voorbeeld");
        var sent = ggz.send(Fiction.application(agreed(ggz))).json().path("id").asText();
        Wait.until(() ->
                ggz.get("/v1/berichten/" + sent).json().path("status").asText().equals("afgeleverd"));
        assertThat(EntryBodies.of(gateway, sent).has("canary")).isFalse();
        assertThat(gateway.receiver().got())
                .anySatisfy(got -> assertThat(got.event().has("kanarie")).isFalse());
    }

    /** What another node would do to the store that both share. */
    @Test
    void aSetThatAnotherNodeMadeActiveIsToldAndThisOneStaysReady() {
        assertThat(labelled("sluis_set_apart")).isZero();

        var other = new ActiveSet(
                "of-another-node", Base64.getEncoder().encodeToString(new byte[32]), OptionalLong.empty(), List.of());
        var entry = gateway.bean(ActiveSets.class).activate(other, "operator");

        assertThat(entry).isPresent();
        Wait.until(() -> labelled("sluis_set_apart") == 1);
        assertThat(Scrape.page(gateway, "/actuator/health")).contains("ANDERE_SET", "\"active\":\"of-another-node\"");
        assertThat(Scrape.status(gateway, "/actuator/health/readiness")).isEqualTo(200);
    }
}
