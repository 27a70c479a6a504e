package nl.sluis.gateway.disclosure;

import static java.nio.charset.StandardCharsets.UTF_8;
import static nl.sluis.gateway.disclosure.Application.DEFINITION;
import static nl.sluis.gateway.disclosure.Application.planOf;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.sluis.gateway.disclosure.PlanTree.Leaf;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is told of each piece of an outgoing message, and from where to where it stands. */
class LayoutReaderTest {
    @Test
    void namesAttributesFieldsAndWhatNobodyKnowsAreToldApart() {
        var places = read("""
                {"type": "t", "tal" :12 ,"ext":{"data":1,"x":[true]},
                 "data":{"traject":{"uren":24,"actief":true},"doelen":[{"code":"a\\"b"},{"code":"\\\\","x":null}],
                  "betrokkene":{"bsn":[7],"naam":"x"}}}
                """);

        assertThat(places)
                .containsExactly(
                        "name \"type\"",
                        "attribute type \"t\"",
                        "name \"tal\"",
                        "attribute tal 12",
                        "name \"ext\"",
                        "name \"data\"",
                        "value 1",
                        "name \"x\"",
                        "value true",
                        "name \"data\"",
                        "schema \"traject\"",
                        "schema \"uren\"",
                        "field /traject/uren 24",
                        "schema \"actief\"",
                        "field /traject/actief true",
                        "schema \"doelen\"",
                        "schema \"code\"",
                        "field /doelen/*/code \"a\\\"b\"",
                        "schema \"code\"",
                        "field /doelen/*/code \"\\\\\"",
                        "name \"x\"",
                        "value null",
                        "schema \"betrokkene\"",
                        "schema \"bsn\"",
                        "value 7",
                        "schema \"naam\"",
                        "value \"x\"",
                        "read");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"a\":1}", "{\"a\":1 }", "{\"a\":1\n}", "{\"a\":1,\"b\":2}", "{\"a\":1\t,\"b\":2}"})
    void aNumberEndsWhereItsDigitsDo(String outgoing) {
        assertThat(read(outgoing)).contains("attribute a 1", "read");
    }

    @Test
    void theLastOfAnArrayEndsBeforeTheBracket() {
        assertThat(read("{\"a\":[1,2]}")).containsExactly("name \"a\"", "value 1", "value 2", "read");
        assertThat(read("{\"a\":[[1],{\"b\":[]}],\"c\":3}"))
                .containsExactly("name \"a\"", "value 1", "name \"b\"", "name \"c\"", "attribute c 3", "read");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{\"a\":12", "{\"a\":\"x", "{\"a\":\"x\\", "{\"a", "{\"a\":\"x\"", "{\"a\":tru", "{\"a\":1,"})
    void whatBreaksOffIsNotRead(String outgoing) {
        assertThat(read(outgoing)).isNotEmpty().last().isEqualTo("not read");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[{\"a\":1}]", "\"a\"", "12"})
    void whatIsNoObjectHasNoPlaces(String outgoing) {
        assertThat(read(outgoing)).containsExactly("read");
    }

    private static List<String> read(String outgoing) {
        var places = new Told(outgoing.getBytes(UTF_8), new ArrayList<>());
        var read = LayoutReader.read(PlanTree.of(DEFINITION, planOf(Map.of())), places.outgoing, places);
        places.told.add(read ? "read" : "not read");
        return places.told;
    }

    private record Told(byte[] outgoing, List<String> told) implements LayoutReader.Places {
        @Override
        public void name(boolean ofSchema, LayoutReader at) {
            told.add((ofSchema ? "schema " : "name ") + piece(at));
        }

        @Override
        public void attribute(String name, LayoutReader at) {
            told.add("attribute " + name + " " + piece(at));
        }

        @Override
        public void field(Leaf leaf, LayoutReader at) {
            told.add("field " + leaf.path() + " " + piece(at));
        }

        @Override
        public void value(LayoutReader at) {
            told.add("value " + piece(at));
        }

        private String piece(LayoutReader at) {
            var from = at.from();
            return new String(outgoing, from, at.to(from) - from, UTF_8);
        }
    }
}
