package nl.sluis.gateway.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.erdtman.jcs.JsonCanonicalizer;

class CanonicalJsonProperties {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final ObjectMapper MAPPER = new ObjectMapper();

    @Property(tries = 1_000)
    void writesWhatTheLibraryWrites(@ForAll("documents") JsonNode document) throws Exception {
        var sent = MAPPER.writeValueAsString(document);

        assertThat(canonical(sent)).isEqualTo(new JsonCanonicalizer(sent).getEncodedString());
    }

    @Property(tries = 300)
    void orderAndSpaceDoNotCount(@ForAll("documents") JsonNode document, @ForAll Random random) throws Exception {
        var other = MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(shuffled(document, random));

        assertThat(canonical(other)).isEqualTo(canonical(MAPPER.writeValueAsString(document)));
    }

    @Example
    void refusesWhatHasNoExactForm() {
        for (var number : List.of("9007199254740992", "-9223372036854775808", "1e400", "123456789012345678901")) {
            assertThatThrownBy(() -> canonical("{\"a\":" + number + "}")).isInstanceOf(NotCanonicalException.class);
        }
        assertThatThrownBy(() -> canonical("{\"a\":\"\\ud800\"}")).isInstanceOf(NotCanonicalException.class);
        assertThatThrownBy(() -> canonical("{\"\\udc00\\ud800\":1}")).isInstanceOf(NotCanonicalException.class);
    }

    @Example
    void writesTheExamplesOfTheStandard() {
        // RFC 8785 3.2.2 and 3.2.3
        assertThat(canonical("{\"numbers\":[333333333.33333329,1E30,4.50,2e-3,0.000000000000000000000000001,-0,-0.0]}"))
                .isEqualTo("{\"numbers\":[333333333.3333333,1e+30,4.5,0.002,1e-27,0,0]}");
        assertThat(
                        canonical(
                                "{\"\\u20ac\":1,\"\\r\":2,\"\\ufb33\":3,\"1\":4,\"\\ud83d\\ude00\":5,\"\\u0080\":6,\"\\u00f6\":7}"))
                .isEqualTo(
                        "{\"\\r\":2,\"1\":4,\"\u0080\":6,\"\u00f6\":7,\"\u20ac\":1,\"\ud83d\ude00\":5,\"\ufb33\":3}");
    }

    private static String canonical(String json) {
        try {
            return new String(CanonicalJson.of(MAPPER.readTree(json)), StandardCharsets.UTF_8);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Provide
    Arbitrary<JsonNode> documents() {
        Arbitrary<JsonNode> leaves = Arbitraries.oneOf(
                texts().map(JSON::textNode),
                Arbitraries.longs().between(-(1L << 53) + 1, (1L << 53) - 1).map(JSON::numberNode),
                doubles().map(JSON::numberNode),
                Arbitraries.of(JSON.booleanNode(true), JSON.booleanNode(false), JSON.nullNode()));
        return objects(Arbitraries.oneOf(leaves, arrays(leaves), objects(Arbitraries.oneOf(leaves, arrays(leaves)))));
    }

    private static Arbitrary<JsonNode> arrays(Arbitrary<JsonNode> elements) {
        return elements.list().ofMaxSize(4).map(list -> JSON.arrayNode().addAll(list));
    }

    private static Arbitrary<JsonNode> objects(Arbitrary<JsonNode> values) {
        return Arbitraries.maps(texts(), values).ofMaxSize(6).map(members -> JSON.objectNode()
                .setAll(members));
    }

    /** With what has to be escaped, and pairs of surrogates, but no halves. */
    private static Arbitrary<String> texts() {
        return Arbitraries.integers()
                .between(0, 0x2ffff)
                .edgeCases(config -> config.add(0x0a, 0x1f, 0x22, 0x5c, 0x7f, 0xfb33, 0xffff, 0x10000, 0x1f600))
                .filter(point -> point < 0xd800 || point > 0xdfff)
                .map(Character::toString)
                .list()
                .ofMaxSize(8)
                .map(characters -> String.join("", characters));
    }

    private static Arbitrary<Double> doubles() {
        return Arbitraries.frequencyOf(
                Tuple.of(1, Arbitraries.doubles()),
                Tuple.of(1, Arbitraries.longs().map(Double::longBitsToDouble).filter(Double::isFinite)));
    }

    private static JsonNode shuffled(JsonNode node, Random random) {
        if (!(node instanceof ObjectNode object)) {
            return node;
        }
        var names = new ArrayList<String>();
        object.fieldNames().forEachRemaining(names::add);
        Collections.shuffle(names, random);
        var copy = JSON.objectNode();
        names.forEach(name -> copy.set(name, shuffled(object.get(name), random)));
        return copy;
    }
}
