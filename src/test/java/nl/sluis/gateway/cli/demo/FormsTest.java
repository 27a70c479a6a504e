package nl.sluis.gateway.cli.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class FormsTest {
    private static final String TOKEN = "psn1." + "A".repeat(50);

    @Test
    void namesTheFormOfEachFieldAndNoValue() throws IOException {
        var sent = json("""
                {"betrokkene": {"bsn": "999990342", "geboortedatum": "1991-05-17", "achternaam": "Vermeulen"},
                 "traject": {"kenmerk": "IPS-1", "doelen": ["betaald-werk"]}}""");
        var arrived = json("""
                {"betrokkene": {"bsn": "999990342", "geboortedatum": "35-39"},
                 "traject": {"kenmerk": "%s", "doelen": ["betaald-werk"]}}""".formatted(TOKEN));

        var forms = Forms.of(sent, arrived);

        assertThat(forms)
                .containsEntry("/betrokkene/bsn", "[BSN, zichtbaar]")
                .containsEntry("/betrokkene/geboortedatum", "[vergroofd]")
                .containsEntry("/betrokkene/achternaam", "niet verzonden")
                .containsEntry("/traject/kenmerk", "[pseudoniem P1]")
                .containsEntry("/traject/doelen", "ongewijzigd")
                .hasSize(5);
        assertThat(forms.toString()).doesNotContain("999990342", "Vermeulen", "1991", TOKEN);
    }

    @Test
    void namesWhatWasTranslatedOnTheWayBack() throws IOException {
        var sent = json("{\"betrokkene\": {\"bsn\": \"%s\"}, \"kenmerk\": \"%s\"}".formatted(TOKEN, TOKEN));
        var arrived = json("{\"betrokkene\": {\"bsn\": \"999990342\"}, \"kenmerk\": \"IPS-1\"}");

        assertThat(Forms.of(sent, arrived))
                .containsEntry("/betrokkene/bsn", "[BSN, zichtbaar]")
                .containsEntry("/kenmerk", "[eigen kenmerk]");
    }

    @Test
    void pointsAtAFieldThatNobodySent() throws IOException {
        assertThat(Forms.of(json("{}"), json("{\"extra\": 1}"))).containsEntry("/extra", "toegevoegd");
    }

    private static JsonNode json(String text) throws IOException {
        return new ObjectMapper().readTree(text);
    }
}
