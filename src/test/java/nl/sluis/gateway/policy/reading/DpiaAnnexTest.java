package nl.sluis.gateway.policy.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DpiaAnnexTest {
    private static final String CONCEPT = "status: { is: concept, names: [] }";
    private static final String ADOPTED =
            "status: { is: vastgesteld, names: [A. Jansen, B. de Vries], date: 2027-01-04 }";

    @TempDir
    Path folder;

    @Test
    void isFilledFromTheMatrixAndTheCatalogue() {
        assertThat(DpiaAnnex.of(ReadableMatrix.asItIs())).isEqualTo(ReadableMatrix.page("dpia.md"));
    }

    @Test
    void saysWhenEveryRuleIsAdoptedAndEveryTypeHasOne() {
        // Given: four of the rules were concepts, and one type had none
        var adopted = new ReadableMatrix(folder)
                .replace(ReadableMatrix.RULES, CONCEPT, ADOPTED)
                .replace(ReadableMatrix.RULES, CONCEPT, ADOPTED)
                .replace(ReadableMatrix.RULES, CONCEPT, ADOPTED)
                .replace(ReadableMatrix.RULES, CONCEPT, ADOPTED)
                .replace(ReadableMatrix.RULES, "- id: niets-monitor", """
                        - id: antwoord-ggz-uwv
                          status: { is: vastgesteld, names: [A. Jansen, B. de Vries], date: 2027-01-04 }
                          when: { message: nl.sluis.antwoord.v1, senderRole: ggz-zorg, receiverRole: uwv, purpose: kennisvraag }
                          release: { basis: "AVG niet van toepassing: over niemand", consent: none }
                          receipt: { basis: "AVG niet van toepassing: over niemand" }
                          objection: none
                          retention: { source: kort, destination: kort }
                          fields:
                            /antwoord/onderwerp: keep

                        - id: niets-monitor""")
                .matrix();

        // When // Then
        assertThat(DpiaAnnex.of(adopted))
                .contains("Alle 6 regels zijn vastgesteld.")
                .doesNotContain("Zonder regel", "zijn concept");
    }
}
