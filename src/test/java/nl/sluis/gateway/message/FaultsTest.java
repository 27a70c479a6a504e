package nl.sluis.gateway.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the catalogue of this project says about data that is right, and about data that is wrong in one place or in many. */
class FaultsTest {
    private static final Catalogue CATALOGUE = Catalogue.load(Path.of("config", "messages"));
    private static final JsonMapper JSON = new JsonMapper();
    private static final String STATUS = """
            {"betrokkene": {"bsn": "999990342"}, "traject": {"kenmerk": "IPS-2026-0042"},
             "status": {"code": "gestart", "datum": "2026-12-01", "urenPerWeek": 16, "toelichting": "Dinsdag."}}
            """;

    @ParameterizedTest(name = "{index}") // values may be test BSNs, which do not belong in a report
    @ValueSource(strings = {"999990342", "950000012", "123456782", "999990019"})
    void findsNothingWrongWithAValidMessage(String bsn) {
        // Given
        var data = with("/betrokkene", "bsn", JSON.valueToTree(bsn));

        // When // Then
        assertThat(faultsOf(data)).isEmpty();
    }

    @Test
    void takesATokenOfTheRightLengthInEveryIdentifier() {
        // Given
        var data = status();
        ((ObjectNode) data.at("/betrokkene")).put("bsn", "psn1." + "A".repeat(50));
        ((ObjectNode) data.at("/traject")).put("kenmerk", "psn1." + "A".repeat(114));

        // When // Then
        assertThat(faultsOf(data)).isEmpty();
    }

    @ParameterizedTest(name = "{index}")
    @CsvSource(delimiter = '|', textBlock = """
            /betrokkene | bsn         | '"999990343"'             | BSN
            /betrokkene | bsn         | '"000000000"'             | BSN
            /betrokkene | bsn         | '"00000000"'              | BSN
            /betrokkene | bsn         | '"99999034x"'             | PATTERN
            /betrokkene | bsn         | '"psn1.AAAA"'             | PATTERN
            /betrokkene | bsn         | '999990342'               | TYPE
            /betrokkene | bsn         | 'null'                    | TYPE
            /traject    | kenmerk     | '""'                      | PATTERN
            /traject    | kenmerk     | '"psn1.AAAA"'             | PATTERN
            /traject    | kenmerk     | '"een kenmerk"'           | PATTERN
            /status     | code        | '"genezen"'               | ENUM
            /status     | datum       | '"2026-02-30"'            | FORMAT
            /status     | datum       | '"01-12-2026"'            | FORMAT
            /status     | datum       | '"2026-12-01T00:00:00Z"'  | FORMAT
            /status     | urenPerWeek | '61'                      | RANGE
            /status     | urenPerWeek | '-1'                      | RANGE
            /status     | urenPerWeek | '1.5'                     | TYPE
            /status     | reden       | '"ziek"'                  | UNKNOWN_FIELD
            """)
    void namesThePlaceAndTheKindOfAFaultAndNeverTheValue(String parent, String field, String value, String code)
            throws JsonProcessingException {
        // Given
        var json = JSON.readTree(value);
        var data = with(parent, field, json);

        // When
        var faults = faultsOf(data);

        // Then
        assertThat(faults).extracting(Fault::pointer, Fault::code).containsExactly(tuple(parent + "/" + field, code));
        assertThat(faults).allSatisfy(fault -> {
            assertThat(fault.dutch()).isNotBlank();
            assertThat(fault.english()).isNotBlank();
            if (json.asText().length() > 4) {
                assertThat(fault.dutch() + fault.english()).doesNotContain(json.asText());
            }
        });
    }

    @Test
    void namesEveryFaultAtOnce() {
        // Given
        var data = status();
        data.remove("traject");
        data.put("diagnose", "x");
        ((ObjectNode) data.at("/betrokkene")).put("bsn", "999990343");
        ((ObjectNode) data.at("/status"))
                .put("code", "x")
                .put("datum", "2026-13-01")
                .put("urenPerWeek", 99);
        ((ObjectNode) data.at("/status")).put("toelichting", "x".repeat(2001));

        // When // Then
        assertThat(faultsOf(data))
                .extracting(fault -> fault.pointer() + " " + fault.code())
                .containsExactly(
                        "/betrokkene/bsn BSN",
                        "/diagnose UNKNOWN_FIELD",
                        "/status/code ENUM",
                        "/status/datum FORMAT",
                        "/status/toelichting LENGTH",
                        "/status/urenPerWeek RANGE",
                        "/traject REQUIRED");
    }

    @ParameterizedTest(name = "{index}")
    @ValueSource(strings = {"999990342", "geboren op 17 mei", "a/b", "a~b", "bsn999990342"})
    void doesNotRepeatANameThatMayBeDataItself(String name) {
        // Given
        var data = with("/status", name, JSON.valueToTree(1));

        // When
        var faults = faultsOf(data);

        // Then
        assertThat(faults).singleElement().satisfies(fault -> {
            assertThat(fault.pointer()).isEqualTo("/status");
            assertThat(fault.toString()).doesNotContain(name);
        });
    }

    @ParameterizedTest(name = "{index}")
    @ValueSource(strings = {"[]", "\"x\"", "null", "1"})
    void refusesDataThatIsNoObject(String data) throws JsonProcessingException {
        // When
        var faults = faultsOf(JSON.readTree(data));

        // Then
        assertThat(faults).extracting(Fault::pointer, Fault::code).containsExactly(tuple("", "TYPE"));
    }

    private static List<Fault> faultsOf(JsonNode data) {
        return CATALOGUE
                .find(new MessageType("nl.sluis.traject.status.v1"))
                .orElseThrow()
                .faultsOf(data);
    }

    private static ObjectNode status() {
        try {
            return (ObjectNode) JSON.readTree(STATUS);
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    private static ObjectNode with(String parent, String field, JsonNode value) {
        var data = status();
        ((ObjectNode) data.at(parent)).set(field, value);
        return data;
    }

    @ParameterizedTest(name = "{index}")
    @ValueSource(strings = {"a@b.nl", "voor.naam+x@team.instelling.example", "o'neill@a-b.co", "1@xn--80ak6aa92e.com"})
    void takesAMailAddress(String address) {
        assertThat(EmailFormat.isAddress(address)).isTrue();
    }

    @ParameterizedTest(name = "{index}")
    @ValueSource(
            strings = {
                "",
                "a",
                "a@b",
                "@b.nl",
                "a@",
                "a..b@c.nl",
                ".a@b.nl",
                "a.@b.nl",
                "a@-b.nl",
                "a@b-.nl",
                "a b@c.nl",
                "a@b.nl\n",
                "a@b.nl, c@d.nl",
                "Naam <a@b.nl>",
                "a@[127.0.0.1]",
                "a@b.n"
            })
    void refusesWhatIsNoMailAddress(String address) {
        assertThat(EmailFormat.isAddress(address)).isFalse();
    }

    @Test
    void refusesAVeryLongMailAddressWithoutStumbling() {
        assertThat(EmailFormat.isAddress("a.".repeat(30_000) + "a@b.nl")).isFalse();
    }
}
