package nl.sluis.gateway.policy;

import static nl.sluis.gateway.policy.PolicyFolder.GGZ_UWV;
import static nl.sluis.gateway.policy.PolicyFolder.UWV_GGZ;
import static nl.sluis.gateway.policy.PolicyFolder.VOCABULARY;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PolicyHashTest {
    private final String hash = LegalBasisMatrix.forDevelopment(PolicyFolder.SMALL, PolicyFolder.CATALOGUE)
            .policyHash();

    @TempDir
    Path folder;

    @Test
    void isASha256InBase64() {
        // When // Then
        assertThat(Base64.getDecoder().decode(hash)).hasSize(32);
    }

    /** What officers signed must stay what they signed: a release that hashes the same rules otherwise unmakes every adoption. */
    @Test
    void isForTheseRulesWhatItWasWhenTheFormWasReleased() {
        assertThat(hash).isEqualTo("XnC48AX2U9iGJd/LcJ+P1ZjPNbdocN2KJ8t8wIDV/Ls=");
    }

    @Test
    void staysTheSameWhateverTheOrderOfTheRowsThatGiveNothing() {
        // Given
        var one = "- { id: niets-a, status: concept, receiverRole: monitor, discloses: niets, why: zo }\n";
        var other = "- { id: niets-b, status: concept, receiverRole: onderzoek, discloses: niets, why: zo }\n";

        // When
        var there = new PolicyFolder(folder).write("niets.yaml", one + other).compile();
        var back = new PolicyFolder(folder).write("niets.yaml", other + one).compile();

        // Then
        assertThat(there.policyHash()).isEqualTo(back.policyHash());
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
        assertThat(other.compile().policyHash()).isEqualTo(hash);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            traject-ggz-uwv.yaml | 'id: aanvraag-ggz-uwv'        | 'id: aanvraag-ggz-uwv-b'
            traject-ggz-uwv.yaml | 'names: []'                   | 'names: [Een]'
            traject-ggz-uwv.yaml | '{ is: concept, names: [] }'  | '{ is: vastgesteld, names: [A, B], date: 2027-01-04 }'
            traject-ggz-uwv.yaml | 'senderRole: ggz-ips'         | 'senderRole: ggz-zorg'
            traject-ggz-uwv.yaml | 'receiverRole: uwv'           | 'receiverRole: gemeente'
            traject-ggz-uwv.yaml | 'BW 7:457'                    | 'BW 7:457(1)'
            traject-ggz-uwv.yaml | '{ basis: "BW 7:457", consent: traject }' | '{ basis: "Wet SUWI 54", consent: none }'
            traject-ggz-uwv.yaml | 'AVG 9(2)(b)'                 | 'AVG 9(2)(h)'
            traject-ggz-uwv.yaml | 'UAVG 46'                     | 'UAVG 47'
            traject-ggz-uwv.yaml | 'objection: blocks'           | 'objection: none'
            traject-ggz-uwv.yaml | 'source: care-5y'             | 'source: work-5y'
            traject-ggz-uwv.yaml | 'destination: work-5y'        | 'destination: care-5y'
            traject-ggz-uwv.yaml | 'ageBand5'                    | 'year'
            traject-ggz-uwv.yaml | 'achternaam:        drop'     | 'achternaam:        keep'
            traject-ggz-uwv.yaml | 'achternaam:        drop'     | 'achternaam:        mask'
            traject-ggz-uwv.yaml | 'achternaam:        drop'     | 'achternaam:        { constant: opgegeven }'
            traject-ggz-uwv.yaml | '/aanvrager/plaats:'          | '/aanvrager: encrypt-for-receiver\n    /aanvrager/plaats:'
            traject-ggz-uwv.yaml | '/toelichting:                  drop' | ''
            traject-ggz-uwv.yaml | '{ pseudonym: P1, domain: relationship }' | 'translate'
            traject-ggz-uwv.yaml | '[receipt-required]'          | '[]'
            traject-ggz-uwv.yaml | 'purpose: re-integratie }'    | 'purpose: re-integratie, conditions: [within-scheme] }'
            traject-ggz-uwv.yaml | 'destination: work-5y }'      | 'destination: work-5y, waiting: P3D }'
            traject-ggz-uwv.yaml | 'de professional van het traject' | 'wie het traject begeleidt'
            vocabulary.yaml      | 'Begeleiding'                 | 'Hulp'
            vocabulary.yaml      | 'care-5y: P5Y'                | 'care-5y: P6Y'
            """)
    void changesWithEveryWordThatDecides(String file, String from, String to) {
        // Given
        var edited = new PolicyFolder(folder).replace(file, from, to == null ? "" : to);

        // When // Then
        assertThat(edited.compile().policyHash()).isNotEqualTo(hash);
    }

    @ParameterizedTest
    @CsvSource({
        "id: niets-w, id: niets-v",
        "status: concept, 'status: { is: concept, names: [Een] }'",
        "receiverRole: werkgever, receiverRole: monitor",
        "why: zo, why: anders"
    })
    void changesWithEveryWordOfARowThatGivesNothing(String from, String to) {
        // Given
        var row = "- { id: niets-w, status: concept, receiverRole: werkgever, discloses: niets, why: zo }\n";
        var before = new PolicyFolder(folder).write("niets.yaml", row).compile().policyHash();

        // When
        var after = new PolicyFolder(folder)
                .write("niets.yaml", row.replace(from, to))
                .compile()
                .policyHash();

        // Then
        assertThat(after).isNotEqualTo(before);
        assertThat(before).isNotEqualTo(hash);
    }

    @Test
    void changesWithTheBasisOfAnException() {
        assertThat(excepted("Wet SUWI 73(9)")).isNotEqualTo(excepted("Wet SUWI 73(10)"));
    }

    @Test
    void changesWithTheRegionsOfARuleAndNotWithTheirOrder() throws IOException {
        // Given
        Files.writeString(folder.resolve("regions.yaml"), "regions: { AM13: x, AM14: x }\n");
        Files.createDirectory(folder.resolve("policy"));

        // When // Then
        assertThat(narrowed("AM13")).isNotEqualTo(narrowed("AM14")).isNotEqualTo(hash);
        assertThat(narrowed("AM13, AM14")).isEqualTo(narrowed("AM14, AM13"));
    }

    @Test
    void changesWhenANoticePassesARestriction() {
        assertThat(notice("passes")).isNotEqualTo(notice("blocks"));
    }

    @Test
    void changesWhenARuleIsTakenAway() {
        // Given
        var fewer = new PolicyFolder(folder).delete(UWV_GGZ);

        // When // Then
        assertThat(fewer.text(VOCABULARY)).isNotBlank();
        assertThat(fewer.compile().policyHash()).isNotEqualTo(hash);
    }

    private String excepted(String basis) {
        return new PolicyFolder(folder)
                .write(
                        "niets.yaml",
                        "- { id: niets-ggz, status: concept, receiverRole: ggz-ips, discloses: niets, why: zo }\n")
                .replace(UWV_GGZ, "  bsn: {", "  exception: { basis: \"" + basis + "\" }\n  bsn: {")
                .compile()
                .policyHash();
    }

    private String narrowed(String regions) {
        return new PolicyFolder(folder.resolve("policy"))
                .replace(GGZ_UWV, "purpose: re-integratie }", "purpose: re-integratie, regions: [" + regions + "] }")
                .compile()
                .policyHash();
    }

    private String notice(String restriction) {
        return new PolicyFolder(folder)
                .write("bericht.yaml", """
                        - id: een-bericht
                          status: concept
                          when: { message: nl.sluis.beperking.v1, senderRole: uwv, receiverRole: gemeente, purpose: re-integratie }
                          release: { basis: "AVG 19", consent: none }
                          receipt: { basis: "AVG 19" }
                          objection: none
                          restriction: %s
                          retention: { source: care-5y, destination: work-5y }
                          fields: { /beperking/datum: keep }
                        """.formatted(restriction))
                .compile()
                .policyHash();
    }
}
