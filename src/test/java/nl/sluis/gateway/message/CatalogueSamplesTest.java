package nl.sluis.gateway.message;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every file below {@code catalogue/}, held against the schema of its type. The format is told in its README. */
class CatalogueSamplesTest {
    private static final Path FOLDER = Path.of("src/test/resources/catalogue");
    private static final Catalogue CATALOGUE = Catalogue.load(Path.of("config", "messages"));
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    static Stream<String> samples() throws IOException {
        try (var files = Files.walk(FOLDER)) {
            return files
                    .filter(file -> file.toString().endsWith(".json"))
                    .map(file -> FOLDER.relativize(file).toString())
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    static Stream<String> types() {
        return CATALOGUE.all().stream()
                .map(definition -> definition.type().name().replaceAll("^nl\\.sluis\\.|\\.v1$", ""))
                .sorted();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void hasExactlyTheFaultsItNames(String file) {
        // Given
        var sample = read(FOLDER.resolve(file));
        var type = file.substring(0, file.indexOf('/'));
        var valid = file.contains("/geldig/");

        // When
        var faults = definition(type).faultsOf(valid ? sample : spoilt(type, sample));

        // Then
        assertThat(faults)
                .extracting(fault -> fault.pointer() + " " + fault.code())
                .containsExactlyInAnyOrderElementsOf(valid ? List.of() : texts(sample.path("fouten")));
        assertThat(valid || !faults.isEmpty())
                .as("an invalid sample has a fault")
                .isTrue();
    }

    @ParameterizedTest
    @MethodSource("types")
    void everyTypeHasItsSamples(String type) throws IOException {
        assertThat(names(type, "geldig")).contains("typisch", "volledig", "minimaal");
        assertThat(names(type, "ongeldig")).hasSizeGreaterThan(7);
    }

    @ParameterizedTest
    @MethodSource("types")
    void theFullSampleFillsEveryField(String type) {
        // Given
        var filled = new TreeSet<String>();
        leaves(valid(type, "volledig"), "", filled);

        // When // Then
        assertThat(filled)
                .containsExactlyInAnyOrderElementsOf(definition(type).fields().keySet().stream()
                        .map(FieldPath::pointer)
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("types")
    void theMinimalSampleHoldsNothingThatCouldBeLeftOut(String type) {
        // Given
        var data = valid(type, "minimaal");
        var places = new ArrayList<JsonPointer>();
        members(data, JsonPointer.empty(), places);

        // When // Then
        assertThat(places).isNotEmpty().allSatisfy(place -> {
            var less = data.deepCopy();
            remove(less, place);
            assertThat(definition(type).faultsOf(less))
                    .as("without " + place)
                    .extracting(Fault::code)
                    .contains("REQUIRED");
        });
    }

    private static JsonNode spoilt(String type, JsonNode sample) {
        assertThat(sample.fieldNames())
                .toIterable()
                .contains("over", "van", "fouten")
                .isSubsetOf("over", "van", "zet", "weg", "fouten");
        var data = valid(type, sample.path("van").asText()).deepCopy();
        texts(sample.path("weg")).forEach(pointer -> remove(data, JsonPointer.compile(pointer)));
        sample.path("zet").properties().forEach(change -> {
            var place = JsonPointer.compile(change.getKey());
            var parent = data.at(place.head());
            assertThat(parent.isObject()).as("the place of " + place).isTrue();
            ((ObjectNode) parent).set(place.last().getMatchingProperty(), change.getValue());
        });
        return data;
    }

    private static void remove(JsonNode data, JsonPointer place) {
        var parent = data.at(place.head());
        var removed = parent instanceof ArrayNode list
                ? list.remove(place.last().getMatchingIndex())
                : ((ObjectNode) parent).remove(place.last().getMatchingProperty());
        assertThat(removed).as("what stood at " + place).isNotNull();
    }

    private static void leaves(JsonNode node, String path, TreeSet<String> into) {
        if (node.isObject()) {
            node.properties().forEach(member -> leaves(member.getValue(), path + "/" + member.getKey(), into));
        } else if (node.isArray()) {
            node.forEach(element -> leaves(element, path + "/*", into));
        } else {
            into.add(path);
        }
    }

    private static void members(JsonNode node, JsonPointer at, List<JsonPointer> into) {
        node.properties().forEach(member -> {
            var place = at.appendProperty(member.getKey());
            into.add(place);
            members(member.getValue(), place, into);
        });
    }

    private static List<String> names(String type, String kind) throws IOException {
        try (var files = Files.list(FOLDER.resolve(type).resolve(kind))) {
            return files.map(file -> file.getFileName().toString().replace(".json", ""))
                    .toList();
        }
    }

    private static JsonNode valid(String type, String name) {
        return read(FOLDER.resolve(type).resolve("geldig").resolve(name + ".json"));
    }

    private static MessageDefinition definition(String type) {
        return CATALOGUE.find(new MessageType("nl.sluis." + type + ".v1")).orElseThrow();
    }

    private static List<String> texts(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    private static JsonNode read(Path file) {
        try {
            return JSON.readTree(file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(file.toString(), e);
        }
    }
}
