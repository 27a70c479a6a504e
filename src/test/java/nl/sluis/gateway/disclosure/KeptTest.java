package nl.sluis.gateway.disclosure;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static nl.sluis.gateway.disclosure.Application.DEFINITION;
import static nl.sluis.gateway.disclosure.Application.DROP;
import static nl.sluis.gateway.disclosure.Application.KEEP;
import static nl.sluis.gateway.disclosure.Application.json;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import nl.sluis.gateway.disclosure.PlanTree.Leaf;
import nl.sluis.gateway.message.FieldAction;
import nl.sluis.gateway.message.FieldPath;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A value passes in its own place, as the JSON of what came in there and as nothing else. */
class KeptTest {
    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', textBlock = """
            "werk",       "werk"
            "",           ""
            "één werk",   "één werk"
            "a~ z",       "a~ z"
            "we\\"rk",    "we\\"rk"
            "we\\\\rk",   "we\\\\rk"
            "we\\nrk",    "we\\nrk"
            "w\\u0065rk", "werk"
            24,           24
            -7,           -7
            0.5,          0.5
            1e2,          100.0
            12345678901234567890, 12345678901234567890
            true,         true
            null,         null
            """)
    void aValueIsWrittenAsJson(String incoming, String outgoing) {
        assertThat(isKept(incoming, outgoing)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', textBlock = """
            "werk",      "werx"
            "werk",      "xerk"
            "werk",      "asdf"
            "werk",      "werken"
            "werk",      "wer"
            "werk",      xwerk"
            "werk",      "werkx
            "werk",      xwerkx
            "werk",      werk
            "werk",      "\\u0077erk"
            "we\\"rk",   "we"rk"
            "we\\\\rk",  "we\\rk"
            "24",        24
            24,          "24"
            24,          25
            24,          240
            0.5,         0.50
            true,        false
            true,        "true"
            null,        "null"
            """)
    void aValueThatIsWrittenOtherwiseIsAnotherOne(String incoming, String outgoing) {
        assertThat(isKept(incoming, outgoing)).isFalse();
    }

    @Test
    void whatJsonEscapesIsNoJsonAsItIs() {
        assertThat(isKept("\"a\\u001fb\"", "\"a\u001fb\"")).isFalse();
        assertThat(isKept("\"\\n\"", "\"\n\"")).isFalse();
        assertThat(isKept("\"\\\"\"", "\"\"\"")).isFalse();
        assertThat(isKept("\"\\\\\"", "\"\\\"")).isFalse();
        assertThat(isKept("\"a b\"", "\"a b\"")).isTrue();
    }

    @Test
    void onlyThePieceInItsPlaceIsLookedAt() {
        var bytes = "\"werk\":\"werk\"".getBytes(UTF_8);
        var kept = kept("{\"traject\": {\"uren\": \"werk\"}}");

        assertThat(kept.is(leaf("/traject/uren", KEEP), bytes, 7, 13)).isTrue();
        assertThat(kept.is(leaf("/traject/uren", KEEP), bytes, 0, 6)).isTrue();
        assertThat(kept.is(leaf("/traject/uren", KEEP), bytes, 0, 13)).isFalse();
        assertThat(kept.is(leaf("/traject/uren", KEEP), bytes, 6, 13)).isFalse();
    }

    @Test
    void inAnArrayAnyElementsValueIsKept() {
        var data = "{\"doelen\": [{\"code\": \"werk\"}, {\"nummer\": \"Z-1\"}, {\"code\": \"studie\"}]}";

        assertThat(isKept(data, "/doelen/*/code", KEEP, "\"werk\"")).isTrue();
        assertThat(isKept(data, "/doelen/*/code", KEEP, "\"studie\"")).isTrue();
        assertThat(isKept(data, "/doelen/*/code", KEEP, "\"Z-1\"")).isFalse();
    }

    @Test
    void whatDidNotComeInOrDoesNotPassIsNotKept() {
        var data = "{\"traject\": {\"actief\": true}}";

        assertThat(isKept(data, "/traject/actief", KEEP, "true")).isTrue();
        assertThat(isKept(data, "/traject/actief", DROP, "true")).isFalse();
        assertThat(isKept(data, "/traject/uren", KEEP, "true")).isFalse();
        assertThat(isKept(data, "/betrokkene/telefoon", KEEP, "true")).isFalse();
    }

    private static boolean isKept(String incoming, String outgoing) {
        return isKept("{\"traject\": {\"uren\": " + incoming + "}}", "/traject/uren", KEEP, outgoing);
    }

    private static boolean isKept(String data, String path, FieldAction action, String outgoing) {
        var bytes = outgoing.getBytes(UTF_8);
        return kept(data).is(leaf(path, action), bytes, 0, bytes.length);
    }

    private static Kept kept(String data) {
        return new Kept(Application.incoming(json(data), Map.of(), Set.of()));
    }

    private static Leaf leaf(String path, FieldAction action) {
        return Leaf.of(requireNonNull(DEFINITION.fields().get(new FieldPath(path))), action);
    }
}
