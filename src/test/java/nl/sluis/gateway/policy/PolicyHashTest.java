package nl.sluis.gateway.policy;

import static nl.sluis.gateway.policy.PolicyFolder.GGZ_UWV;
import static nl.sluis.gateway.policy.PolicyFolder.UWV_GGZ;
import static nl.sluis.gateway.policy.PolicyFolder.VOCABULARY;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PolicyHashTest {
    private static final String HASH = LegalBasisMatrix.forDevelopment(PolicyFolder.SMALL, PolicyFolder.CATALOGUE)
            .policyHash();

    @TempDir
    Path folder;

    @Test
    void isASha256InBase64() {
        // When // Then
        assertThat(Base64.getDecoder().decode(HASH)).hasSize(32);
    }

    @Test
    void staysTheSameWhateverTheOrderOfRulesAndFilesAndTheLayout() {
        // Given
        var other = new PolicyFolder(folder);
        var text = other.text(GGZ_UWV);
        var second = text.indexOf("- id: status-ggz-uwv");
        other.write("aa-tweede.yaml", text.substring(second))
                .write(
                        "zz-eerste.yaml",
                        text.substring(0, second).replaceAll("#.*", "").replace(" keep", "    keep"))
                .delete(GGZ_UWV);

        // When // Then
        assertThat(other.compile().policyHash()).isEqualTo(HASH);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            traject-ggz-uwv.yaml | 'id: aanvraag-ggz-uwv'        | 'id: aanvraag-ggz-uwv-b'
            traject-ggz-uwv.yaml | 'names: []'                   | 'names: [Een]'
            traject-ggz-uwv.yaml | '{ is: concept, names: [] }'  | '{ is: vastgesteld, names: [A, B], date: 2027-01-04 }'
            traject-ggz-uwv.yaml | 'senderRole: ggz-ips'         | 'senderRole: ggz-zorg'
            traject-ggz-uwv.yaml | 'receiverRole: uwv'           | 'receiverRole: gemeente'
            traject-ggz-uwv.yaml | 'BW 7:457'                    | 'BW 7:458'
            traject-ggz-uwv.yaml | 'consent: traject'            | 'consent: none'
            traject-ggz-uwv.yaml | 'AVG 9(2)(b)'                 | 'AVG 9(2)(h)'
            traject-ggz-uwv.yaml | 'UAVG 46'                     | 'UAVG 47'
            traject-ggz-uwv.yaml | 'objection: blocks'           | 'objection: none'
            traject-ggz-uwv.yaml | 'source: care-5y'             | 'source: work-5y'
            traject-ggz-uwv.yaml | 'destination: work-5y'        | 'destination: care-5y'
            traject-ggz-uwv.yaml | 'ageBand5'                    | 'year'
            traject-ggz-uwv.yaml | 'achternaam:        drop'     | 'achternaam:        keep'
            traject-ggz-uwv.yaml | '/toelichting:                  drop' | ''
            traject-ggz-uwv.yaml | '{ pseudonym: P1, domain: relationship }' | 'translate'
            traject-ggz-uwv.yaml | '[receipt-required]'          | '[]'
            vocabulary.yaml      | 'Begeleiding'                 | 'Hulp'
            vocabulary.yaml      | 'care-5y: P5Y'                | 'care-5y: P6Y'
            """)
    void changesWithEveryWordThatDecides(String file, String from, String to) {
        // Given
        var edited = new PolicyFolder(folder).replace(file, from, to == null ? "" : to);

        // When // Then
        assertThat(edited.compile().policyHash()).isNotEqualTo(HASH);
    }

    @Test
    void changesWhenARuleIsTakenAway() {
        // Given
        var fewer = new PolicyFolder(folder).delete(UWV_GGZ);

        // When // Then
        assertThat(fewer.text(VOCABULARY)).isNotBlank();
        assertThat(fewer.compile().policyHash()).isNotEqualTo(HASH);
    }
}
