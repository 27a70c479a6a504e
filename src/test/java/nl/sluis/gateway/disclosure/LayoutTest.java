package nl.sluis.gateway.disclosure;

import static java.nio.charset.StandardCharsets.UTF_8;
import static nl.sluis.gateway.disclosure.Application.DEFINITION;
import static nl.sluis.gateway.disclosure.Application.bytes;
import static nl.sluis.gateway.disclosure.Application.event;
import static nl.sluis.gateway.disclosure.Application.json;
import static nl.sluis.gateway.disclosure.Application.planOf;
import static nl.sluis.gateway.disclosure.Wanted.Kind.DATE;
import static nl.sluis.gateway.disclosure.Wanted.Kind.NAME;
import static nl.sluis.gateway.disclosure.Wanted.Kind.REFERENCE;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import nl.sluis.gateway.disclosure.Wanted.Kind;
import org.junit.jupiter.api.Test;

/** Which kind of value may stand where, by chance and in a word of the gateway. */
class LayoutTest {
    private static final String MESSAGE = new String(
            bytes(event(json("""
                    {"traject": {"kenmerk": "psn1.AQAAAAHxvomtsTXbxlylqKwdnyHzH1", "toelichting": "psn1. van Berg"},
                     "berg": ["0b0f6f0e-3c1b-4a55-9a4c-1d9b7a6e2f11", "regio", 12]}
                    """))
                    .put("subject", "doel")
                    .put("rol", "werkgever")
                    .put("vrij", "psr1.TvoW_9bbNWVyDgTJzEFwKA")),
            UTF_8);

    @Test
    void aNameOrReferenceMayBeAWordOfTheGatewayOrTheSchema() {
        for (var word : new String[] {
            "\"specversion\"",
            "\"regio\"",
            "\"traject\"",
            "\"kenmerk\"",
            "\"1.0\"",
            "\"AM13\"",
            "\"werkgever\"",
            "\"nl.sluis.traject.aanvraag.v1\"",
            "\"urn:nld:oin:00000099000000002000\"",
            "\"application/json\""
        }) {
            assertThat(permitted(word)).as(word).containsExactlyInAnyOrder(NAME, REFERENCE);
        }
    }

    @Test
    void anyOtherWordIsSomebodys() {
        for (var word : new String[] {"\"subject\"", "\"berg\"", "\"psn1. van Berg\""}) {
            assertThat(permitted(word)).as(word).isEmpty();
        }
        assertThat(permitted("\"subject\":", "\"doel\"")).isEmpty();
        assertThat(permitted("f11\",", "\"regio\"")).isEmpty();
        assertThat(permitted("\"regio\",", "12")).isEmpty();
    }

    @Test
    void aNameMayBeInATokenOrUuid() {
        for (var random : new String[] {
            "\"psn1.AQAAAAHxvomtsTXbxlylqKwdnyHzH1\"",
            "\"psr1.TvoW_9bbNWVyDgTJzEFwKA\"",
            "\"0b0f6f0e-3c1b-4a55-9a4c-1d9b7a6e2f10\"",
            "\"0b0f6f0e-3c1b-4a55-9a4c-1d9b7a6e2f11\""
        }) {
            assertThat(permitted(random)).as(random).containsExactly(NAME);
        }
    }

    @Test
    void aDateOrReferenceMayBeInTheTimeOfTheMessage() {
        assertThat(permitted("\"2026-11-01T10:15:00Z\"")).containsExactlyInAnyOrder(DATE, REFERENCE);
    }

    @Test
    void aTimeThatIsNoneHoldsNothing() {
        var layout = layout(MESSAGE.replace("2026-11-01T10:15:00Z", "2026-11-01 van Berg"));
        var from = MESSAGE.indexOf("2026-11-01");

        assertThat(kindsAt(layout, from, from + 10)).isEmpty();
    }

    @Test
    void whatGoesBeyondAPlaceLiesInNone() {
        var from = MESSAGE.indexOf("\"regio\"");
        var to = from + "\"regio\"".length();
        var layout = layout(MESSAGE);

        assertThat(layout.permits(NAME, from, to)).isTrue();
        assertThat(layout.permits(NAME, from - 1, to)).isFalse();
        assertThat(layout.permits(NAME, from, to + 1)).isFalse();
    }

    @Test
    void inAMessageThatBreaksOffNothingHasAPlace() {
        var from = MESSAGE.indexOf("\"regio\"");
        var broken = layout(MESSAGE.substring(0, MESSAGE.length() - 1));

        assertThat(kindsAt(broken, from, from + 7)).isEmpty();
    }

    private static Set<Kind> permitted(String word) {
        return permitted("", word);
    }

    private static Set<Kind> permitted(String before, String word) {
        var at = MESSAGE.indexOf(before + word);
        assertThat(at).as(word).isNotNegative();
        var from = at + before.length();
        return kindsAt(layout(MESSAGE), from, from + word.length());
    }

    private static Set<Kind> kindsAt(Layout layout, int from, int to) {
        var kinds = EnumSet.noneOf(Kind.class);
        for (var kind : Kind.values()) {
            if (layout.permits(kind, from, to)) {
                kinds.add(kind);
            }
        }
        return kinds;
    }

    private static Layout layout(String message) {
        return new Layout(PlanTree.of(DEFINITION, planOf(Map.of())), message.getBytes(UTF_8));
    }
}
