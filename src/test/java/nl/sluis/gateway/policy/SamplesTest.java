package nl.sluis.gateway.policy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import nl.sluis.gateway.message.Bsn;
import nl.sluis.gateway.message.Fault;
import nl.sluis.gateway.message.FieldAction;
import nl.sluis.gateway.message.FieldPath;
import nl.sluis.gateway.message.MessageDefinition;
import nl.sluis.gateway.message.MessageType;
import nl.sluis.gateway.message.Oin;
import nl.sluis.gateway.message.Purpose;
import nl.sluis.gateway.message.RegionCode;
import nl.sluis.gateway.message.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The samples say what the catalogue and the matrix do with them; here that is held against both. */
class SamplesTest {
    private static final Path FOLDER = Path.of("samples");
    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();
    private static final Pattern PLACEHOLDER =
            Pattern.compile("\\{\\{(id|nu|bsn|vandaag[+-]\\d{1,3}|ontvangen:[a-z0-9-]+:(/[A-Za-z]+)+)}}");
    private static final LegalBasisMatrix MATRIX = PolicyFolder.real();

    static Stream<String> samples() throws IOException {
        try (var files = Files.list(FOLDER)) {
            return files
                    .map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".yaml"))
                    .map(name -> name.replace(".yaml", ""))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    static Stream<String> permittedSamples() throws IOException {
        return samples().filter(name -> read(name).at("/verwacht/ziet").isObject());
    }

    @ParameterizedTest
    @MethodSource("samples")
    void hasTheFormThatTheReadmeDescribes(String name) {
        // When
        var sample = read(name);

        // Then
        assertThat(sample.path("naam").asText()).isEqualTo(name);
        assertThat(keys(sample)).isSubsetOf("naam", "over", "van", "voor", "herhaal", "bericht", "verwacht");
        assertThat(keys(sample)).contains("naam", "over", "van", "voor", "bericht", "verwacht");
        assertThat(keys(sample.path("verwacht")))
                .isSubsetOf("status", "redenen", "fouten", "afgeleverd", "weggelaten", "herhaling", "ziet")
                .contains("status", "afgeleverd");
        assertThat(sample.at("/voor/toestemming/staat").asText()).isIn("gegeven", "geen", "ingetrokken");
        assertThat(Bsn.of(sample.at("/voor/toestemming/bsn").asText())).isNotNull();
        assertThat(sample.has("herhaal")).isEqualTo(sample.path("verwacht").has("herhaling"));
        assertThat(unknownPlaceholders(sample.toString())).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void isACloudEventWithOurAttributes(String name) {
        // Given
        var event = read(name).path("bericht");

        // When // Then
        var attributes = new java.util.ArrayList<>(keys(event));
        attributes.remove("namens");
        assertThat(attributes)
                .containsExactlyInAnyOrder(
                        "specversion",
                        "id",
                        "source",
                        "type",
                        "time",
                        "datacontenttype",
                        "ontvanger",
                        "regio",
                        "doel",
                        "rol",
                        "data");
        assertThat(Oin.ofUrn(event.path("source").asText())).isNotNull();
        assertThat(Oin.ofUrn(event.path("ontvanger").asText())).isNotNull();
        assertThat(new RegionCode(event.path("regio").asText())).isNotNull();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void hasExactlyTheFaultsItSays(String name) {
        // Given
        var sample = read(name);
        var expected = StreamSupport.stream(sample.at("/verwacht/fouten").spliterator(), false)
                .map(fault ->
                        fault.path("pad").asText() + " " + fault.path("code").asText())
                .toList();

        // When
        var faults = definition(sample).faultsOf(data(sample));

        // Then
        assertThat(faults).extracting(SamplesTest::line).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(sample.at("/verwacht/status").asInt() == 400).isEqualTo(!faults.isEmpty());
    }

    @ParameterizedTest
    @MethodSource("permittedSamples")
    void isPermittedAndLosesAsManyFieldsAsItSays(String name) {
        // Given
        var sample = read(name);
        var definition = definition(sample);

        // When
        var plan = permit(sample).fieldPlan();

        // Then
        assertThat(definition.fields().keySet())
                .filteredOn(path -> present(sample, path) && plan.of(path) instanceof FieldAction.Drop)
                .hasSize(sample.at("/verwacht/weggelaten").asInt());
    }

    @ParameterizedTest
    @MethodSource("permittedSamples")
    void saysOfEachFieldWhatTheRuleDoesWithIt(String name) {
        // Given
        var sample = read(name);
        var plan = permit(sample).fieldPlan();

        // When // Then
        sample.at("/verwacht/ziet").properties().forEach(seen -> {
            var leaf = definition(sample).fields().keySet().stream()
                    .filter(path -> path.pointer().replace("/*", "").equals(seen.getKey()))
                    .findFirst()
                    .orElseThrow();
            assertThat(form(seen.getValue())).as(seen.getKey()).accepts(plan.of(leaf));
        });
    }

    @Test
    void keepsThePersonWithoutConsentOutOfEveryOtherSample() throws IOException {
        // Given
        var without = new ArrayList<String>();
        var others = new ArrayList<String>();
        samples().map(SamplesTest::read).forEach(sample -> {
            var consent = sample.at("/voor/toestemming");
            (consent.path("staat").asText().equals("geen") ? without : others)
                    .add(consent.path("bsn").asText());
        });

        // When // Then
        assertThat(without).isNotEmpty().doesNotContainAnyElementsOf(others);
    }

    @Test
    void recordsAConsentThatCoversWhatTheRulesDisclose() throws IOException {
        // Given
        var consent =
                new JsonMapper().readTree(FOLDER.resolve("toestemming.json").toFile());
        var categories = new TreeSet<String>();
        consent.path("categorieen").forEach(category -> categories.add(category.asText()));

        // When // Then
        assertThat(unknownPlaceholders(consent.toString())).isEmpty();
        assertThat(permittedSamples()
                        .map(SamplesTest::read)
                        .map(SamplesTest::permit)
                        .filter(permit -> permit.rule().release().consentScope().isPresent())
                        .toList())
                .allSatisfy(permit -> permit.rule().release().consentScope().ifPresent(scope -> {
                    assertThat(scope).isEqualTo(consent.path("scope").asText());
                    assertThat(categories).containsAll(permit.rule().plan().categories());
                }));
    }

    @Test
    void isNamedInTheReadme() throws IOException {
        // Given
        var readme = Files.readString(FOLDER.resolve("README.md"));

        // When // Then
        assertThat(samples()).allSatisfy(name -> assertThat(readme).contains("`" + name + "`"));
    }

    private static Predicate<FieldAction> form(JsonNode form) {
        return action -> switch (action) {
            case FieldAction.Keep() -> form.asText().equals("ongewijzigd") || form.has("waarde");
            case FieldAction.Drop() -> form.asText().equals("afwezig");
            case FieldAction.Translate() -> form.has("waarde");
            case FieldAction.Pseudonymise(var kind, var domain) ->
                form.asText().equals("pseudoniem " + kind) || form.has("gelijkAan");
            case FieldAction.GeneraliseDate(var precision) -> form.asText().equals("leeftijdsgroep");
            case FieldAction.Mask(var last) -> form.asText().equals("afgedekt");
            case FieldAction.Constant(var text) -> form.path("waarde").asText().equals(text);
            case FieldAction.ShiftDate(var days) -> form.asText().equals("verschoven");
            case FieldAction.GeneralisePostcode(var precision) -> form.asText().equals(precision.code());
            case FieldAction.Bucket(var bounds) -> form.asText().equals("klasse");
            case FieldAction.RedactText() -> form.asText().equals("plaatshouders");
            case FieldAction.EncryptForReceiver() -> form.asText().equals("versleuteld");
        };
    }

    private static Decision.Permit permit(JsonNode sample) {
        var event = sample.path("bericht");
        var question = PolicyFolder.question(
                new MessageType(event.path("type").asText()),
                Role.of(event.path("rol").asText()),
                receiverRole(event.path("ontvanger").asText()),
                new Purpose(event.path("doel").asText()));
        assertThat(MATRIX.decide(question)).isInstanceOf(Decision.Permit.class);
        return (Decision.Permit) MATRIX.decide(question);
    }

    private static Role receiverRole(String urn) {
        return switch (urn.substring(urn.length() - 4)) {
            case "1000" -> Role.GGZ_IPS;
            case "2000" -> Role.UWV;
            case "5000" -> Role.MONITOR;
            default -> throw new IllegalStateException("no sample goes to " + urn);
        };
    }

    private static MessageDefinition definition(JsonNode sample) {
        return PolicyFolder.CATALOGUE
                .find(new MessageType(sample.at("/bericht/type").asText()))
                .orElseThrow();
    }

    /** The data as the runner sends it, with tokens of the right length in the places of tokens. */
    private static JsonNode data(JsonNode sample) {
        var data = (ObjectNode) sample.at("/bericht/data").deepCopy();
        if (data.at("/betrokkene/bsn").asText().startsWith("{{ontvangen:")) {
            ((ObjectNode) data.path("betrokkene")).put("bsn", "psn1." + "A".repeat(50));
            ((ObjectNode) data.path("traject")).put("kenmerk", "psn1." + "A".repeat(114));
        }
        return data;
    }

    private static boolean present(JsonNode sample, FieldPath path) {
        var pointer = JsonPointer.compile(path.pointer().replace("/*", "/0"));
        return !sample.at("/bericht/data").at(pointer).isMissingNode();
    }

    private static List<String> unknownPlaceholders(String text) {
        var rest = PLACEHOLDER.matcher(text).replaceAll("");
        return rest.contains("{{") ? List.of(rest) : List.of();
    }

    private static String line(Fault fault) {
        return "/data" + fault.pointer() + " " + fault.code(); // in a message the data stands under /data
    }

    private static Collection<String> keys(JsonNode node) {
        Set<String> keys = new TreeSet<>();
        node.fieldNames().forEachRemaining(keys::add);
        return keys;
    }

    private static JsonNode read(String name) {
        try {
            return YAML.readTree(FOLDER.resolve(name + ".yaml").toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
