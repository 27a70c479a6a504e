package nl.sluis.gateway.disclosure;

import static java.nio.charset.StandardCharsets.UTF_8;
import static nl.sluis.gateway.disclosure.Application.DEFINITION;
import static nl.sluis.gateway.disclosure.Application.KEEP;
import static nl.sluis.gateway.disclosure.Application.json;
import static nl.sluis.gateway.disclosure.Application.planOf;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import nl.sluis.gateway.message.FieldAction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the guard does not look at, a dot for each byte: the schema's names, and in its place what the plan lets pass. */
class BlanksTest {
    private static final Map<String, FieldAction> PLAN =
            Map.of("/traject/uren", KEEP, "/traject/startdatum", new FieldAction.ShiftDate(30));

    @Test
    void namesOfTheSchemaAndValuesThatPassAreBlanked() {
        assertThat(blanked("{\"data\":{\"traject\":{\"uren\":24,\"kenmerk\":24,\"x\":24}},\"uren\":24}"))
                .isEqualTo("{\"data\":{.........:{......:..,.........:24,\"x\":24}},\"uren\":24}");
    }

    @Test
    void aValueThatDidNotComeInStays() {
        assertThat(blanked("{\"data\":{\"traject\":{\"uren\":25}}}")).isEqualTo("{\"data\":{.........:{......:25}}}");
    }

    @Test
    void whereDatesAreShiftedAnyDayIsBlanked() {
        assertThat(startDate("\"1990-03-14\"")).isEqualTo("............");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"1990-13-14\"",
                "\"1990-03-1\"",
                "\"1990-03-14T00:00:00Z\"",
                "\"1990-03-14\\u0020\"",
                "\"999990342x\"",
                "999990342000",
                "\"\"",
                "1",
            })
    void whereDatesAreShiftedNothingElseIsBlanked(String written) {
        assertThat(startDate(written)).isEqualTo(written);
    }

    @Test
    void inWhatIsNoJsonNothingIsBlanked() {
        var broken = "{\"data\":{\"traject\":{\"uren\":24}}";

        assertThat(blanked(broken)).isEqualTo(broken);
    }

    private static String startDate(String written) {
        var left = blanked("{\"data\":{\"traject\":{\"startdatum\":" + written + "}}}");
        return left.substring(left.length() - written.length() - 3, left.length() - 3);
    }

    private static String blanked(String outgoing) {
        var incoming = Application.incoming(
                json("{\"traject\": {\"uren\": 24, \"startdatum\": \"2026-11-02\"}}"), Map.of(), Set.of());
        var blanked = Blanks.in(outgoing.getBytes(UTF_8), incoming, PlanTree.of(DEFINITION, planOf(PLAN)));
        return new String(blanked, UTF_8).replace('\0', '.');
    }
}
