package nl.sluis.gateway.reidentification;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;
import nl.sluis.gateway.approval.Grounds;
import nl.sluis.gateway.message.Oin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is signed, byte for byte; and what may stand in it. */
class RequestTest {
    private static final String CANONICAL = """
            {"caseRef":"ZAAK-2026-7","created":"2027-03-01T10:00:00Z","expires":"2027-03-02T10:00:00Z",\
            "holder":"00000099000000002000","id":"00000000-0000-4000-8000-000000000001","legalBasis":"AVG 6(1)(d)",\
            "purpose":"Dreigend gevaar voor de betrokkene zelf","requester":"privacy-officer-uwv",\
            "token":"psn1.AQAAAAHxvomtsTXbxlylqKwdnyHzH1_Hxiy-B3QXw6IgGYFinQ","v":1}""";

    private final Request request = new Request(
            UUID.fromString("00000000-0000-4000-8000-000000000001"),
            "psn1.AQAAAAHxvomtsTXbxlylqKwdnyHzH1_Hxiy-B3QXw6IgGYFinQ",
            new Oin("00000099000000002000"),
            new Grounds("Dreigend gevaar voor de betrokkene zelf", "AVG 6(1)(d)", "ZAAK-2026-7"),
            "privacy-officer-uwv",
            new Request.Term(Instant.parse("2027-03-01T10:00:00Z"), Instant.parse("2027-03-02T10:00:00Z")));

    @Test
    void isSignedBehindItsLabelInOneForm() {
        assertThat(new String(request.canonical(), UTF_8)).isEqualTo(CANONICAL);
        assertThat(HexFormat.of().formatHex(request.toSign()))
                .isEqualTo("000d" + HexFormat.of().formatHex(("sluis/reid/v1" + CANONICAL).getBytes(UTF_8)));
    }

    @Test
    void isReadBackFromThatFormAndFromNoOther() {
        assertThat(Request.read(CANONICAL.getBytes(UTF_8))).isEqualTo(request);
        for (var other : new String[] {
            "",
            "{}",
            "[]",
            CANONICAL + " ",
            CANONICAL.replace("\"v\":1", "\"v\":2"),
            CANONICAL.replace(",\"v\"", ", \"v\"")
        }) {
            assertThatThrownBy(() -> Request.read(other.getBytes(UTF_8)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasNoCause();
        }
    }

    @Test
    void doesNotPrintItsToken() {
        assertThat(request.toString()).doesNotContain("psn1.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "te kort",
                "Over persoon 999990342 in deze zaak",
                "Over persoon 999.99.03.42",
                "regel\neinde erin staat"
            })
    void aPurposeIsPlainWordsAndHoldsNoNumberOfAPerson(String purpose) {
        assertThatThrownBy(() -> new Grounds(purpose, "AVG 6(1)(d)", "ZAAK-1"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("purpose")
                .hasMessageNotContaining("9999");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "999990342", "ZAAK 1", "ZAAK-12345678", "-x"})
    void aCaseIsAReferenceAndNoNumberOfAPerson(String caseRef) {
        assertThatThrownBy(() -> new Grounds("Dreigend gevaar voor iemand", "AVG 6(1)(d)", caseRef))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("caseRef");
    }

    @Test
    void aYearIsNoNumberOfAPerson() {
        assertThatCode(() -> new Grounds("Vervolg op de melding van 2026", "Wet SUWI 54(10)", "2026/17"))
                .doesNotThrowAnyException();
    }
}
