package nl.sluis.gateway.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import nl.sluis.gateway.message.Catalogue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the verbs of {@code sluis policy} print for people and for programs. */
class PolicyTest {
    private static final String STATUS = "policy/traject-ggz-uwv.yaml";
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    Path folder;

    private ConfigurationCopy old;
    private ConfigurationCopy young;

    @BeforeEach
    void copiesTheConfigurationTwice() {
        old = ConfigurationCopy.in(folder.resolve("old")).withSmallMatrix();
        young = ConfigurationCopy.in(folder.resolve("new")).withSmallMatrix();
    }

    @Test
    void theTableCoversEveryType() {
        // When
        assertThat(sluis("policy", "table")).isEqualTo(ExitCode.AS_EXPECTED);

        // Then
        Catalogue.load(Path.of("config", "messages")).all().forEach(definition -> assertThat(out.toString())
                .contains("\n" + definition.type() + " · "));
    }

    @Test
    void theTableSaysOfARuleWhatALawyerAsks() {
        assertThat(sluis("policy", "table", "--type=traject.status.v1", "--for=uwv"))
                .isEqualTo(ExitCode.AS_EXPECTED);
        assertThat(out.toString())
                .contains("nl.sluis.traject.status.v1 · ")
                .contains("  ggz-ips → uwv, voor re-integratie: ")
                .containsPattern("verstrekken op +BW 7:457")
                .containsPattern("toestemming +nodig, voor traject en de categorieën ")
                .containsPattern("bezwaar +houdt tegen")
                .containsPattern("bewaren +afzender care-5y \\(5 jaar\\), ontvanger work-5y \\(5 jaar\\)")
                .containsPattern("/betrokkene/bsn +bsn +pseudoniem P1")
                .containsPattern("/status/toelichting +\\S+ +niet verzonden")
                .doesNotContain("uwv → ggz-ips");
    }

    @Test
    void theTableNamesAFieldThatTheRuleDoesNot() {
        assertThat(sluis("policy", "table", "--type=nl.sluis.traject.aanvraag.v1", "--config-dir=" + old.path()))
                .isEqualTo(ExitCode.AS_EXPECTED);
        assertThat(out.toString())
                .containsPattern("/aanvrager/afdeling +\\S+ +niet verzonden \\(de regel noemt het niet\\)");
    }

    @Test
    void theTableSaysWhereThereIsNoRule() {
        assertThat(sluis("policy", "table", "--type=vraag.v1", "--for=werkgever"))
                .isEqualTo(ExitCode.AS_EXPECTED);
        assertThat(out.toString()).contains("geen regel: wordt geweigerd (naar werkgever)");
    }

    @Test
    void theTableNamesTheNearestOfAnUnknownWord() {
        assertThat(sluis("policy", "table", "--type=trajct.status.v1")).isEqualTo(ExitCode.NOT_DONE);
        assertThat(err.toString()).contains("did you mean 'nl.sluis.traject.status.v1'?");
        assertThat(sluis("policy", "table", "--for=uvw")).isEqualTo(ExitCode.NOT_DONE);
        assertThat(err.toString()).contains("'uvw' is not a role; did you mean 'uwv'?");
    }

    @Test
    void noDifferenceIsZero() {
        assertThat(diff()).isEqualTo(ExitCode.AS_EXPECTED);
        assertThat(out.toString()).contains("Geen verschil.");
    }

    @Test
    void aFieldThatBecomesVisibleIsToldWithWhoSeesIt() {
        // Given
        young.replace(STATUS, "/status/urenPerWeek:           keep", "/status/urenPerWeek:           drop");

        // When
        var narrower = diff();
        var wider = sluis("policy", "diff", young.path().toString(), old.path().toString());

        // Then
        assertThat(narrower).isEqualTo(ExitCode.NOT_AS_EXPECTED);
        assertThat(wider).isEqualTo(ExitCode.NOT_AS_EXPECTED);
        assertThat(out.toString())
                .containsPattern("- minder +uwv ziet +/status/urenPerWeek +\\S+ +ongewijzigd → niet verzonden")
                .containsPattern("\\+ meer +uwv ziet +/status/urenPerWeek +\\S+ +niet verzonden → ongewijzigd");
    }

    @Test
    void aRuleThatNoLongerAsksConsentFlipsWhereThereIsNone() throws IOException {
        // Given
        young.replace(
                STATUS,
                "release: { basis: \"BW 7:457\", consent: traject }\n  receipt: { basis: \"AVG 6(1)(e) jo Wet SUWI\" }",
                "release: { basis: \"Wet SUWI 54(10)\", consent: none }\n  receipt: { basis: \"AVG 6(1)(e) jo Wet SUWI\" }");

        // When
        assertThat(diff("--json")).isEqualTo(ExitCode.NOT_AS_EXPECTED);

        // Then
        var flips = json().path("flips");
        assertThat(flips).hasSize(1);
        assertThat(flips.get(0).path("message").asText()).isEqualTo("nl.sluis.traject.status.v1");
        assertThat(flips.get(0).path("receiverRole").asText()).isEqualTo("uwv");
        assertThat(flips.get(0).path("after").asText()).isEqualTo("permit");
        assertThat(flips.get(0).at("/only/register").toString())
                .contains("geen toestemming", "ingetrokken", "verlopen")
                .doesNotContain("bezwaar", "beperking", "\"toestemming\"");
        assertThat(json().path("words").toString()).contains("Wet SUWI 54(10)");
        assertThat(json().path("tuples").asLong()).isGreaterThan(1_000_000);
    }

    @Test
    void aRuleThatGoesAwayFlipsAndHidesItsFields() throws IOException {
        // Given
        young.replace("policy/traject-uwv-ggz.yaml", "senderRole: uwv", "senderRole: gemeente");

        // When
        assertThat(diff("--json")).isEqualTo(ExitCode.NOT_AS_EXPECTED);

        // Then
        assertThat(json().path("flips"))
                .extracting(flip -> flip.path("senderRole").asText() + " "
                        + flip.path("after").asText())
                .containsExactlyInAnyOrder("uwv refuse", "gemeente permit");
        assertThat(json().path("fields"))
                .extracting(field -> field.path("senderRole").asText() + " "
                        + field.path("visibility").asText())
                .contains("uwv less", "gemeente more");
    }

    @Test
    void aBasisThatIsWrittenDifferentlyIsADifferenceToo() {
        young.replace("policy/traject-uwv-ggz.yaml", "Wet SUWI 73(9)\",", "Wet SUWI 73(10)\",");

        assertThat(diff()).isEqualTo(ExitCode.NOT_AS_EXPECTED);
        assertThat(out.toString())
                .containsPattern("Berichten die anders beslist worden\n +geen")
                .containsPattern("regel status-uwv-ggz +verstrekken op +Wet SUWI 73\\(9\\) → Wet SUWI 73\\(10\\)");
    }

    @Test
    void rulesThatDoNotCompileAreNotCompared() {
        young.replace(STATUS, "senderRole: ggz-ips", "senderRole: gzg-ips");

        assertThat(diff()).isEqualTo(ExitCode.NOT_DONE);
        assertThat(err.toString()).contains("did you mean 'ggz-ips'?");
    }

    @Test
    void theRegisterHasAnActivityOnBothSidesOfARule() throws IOException {
        // When
        assertThat(sluis("policy", "register", "--format=json")).isEqualTo(ExitCode.AS_EXPECTED);

        // Then
        var gives = activity("ggz-ips", "verstrekken aan uwv");
        assertThat(gives.path("legalBasis").toString()).isEqualTo("[\"Consent\"]");
        assertThat(gives.path("legalBasisText").asText()).startsWith("BW 7:457");
        assertThat(gives.path("processingOptions").toString()).contains("Disclose");
        assertThat(gives.at("/personalData/retentionPeriod").asText()).isEqualTo("P5Y");
        assertThat(gives.at("/recipients/0/legalRole").asText()).isEqualTo("DataController");
        assertThat(gives.at("/recipients/0/entityId").asText()).isEqualTo("uwv");
        assertThat(gives.path("dataSubjects").toString()).contains("Patient", "VulnerableHuman");
        assertThat(gives.path("measures").toString()).contains("Pseudonymisation");
        var takes = activity("uwv", "ontvangen van ggz-ips");
        assertThat(takes.path("legalBasis").toString()).isEqualTo("[\"OfficialAuthorityOfController\"]");
        assertThat(takes.path("recipients")).isEmpty();
    }

    @Test
    void theRegisterIsAlsoAPageAndASheet() {
        assertThat(sluis("policy", "register", "--for=uwv")).isEqualTo(ExitCode.AS_EXPECTED);
        assertThat(out.toString())
                .startsWith("# Register van verwerkingsactiviteiten (AVG artikel 30)")
                .contains("\n## uwv\n")
                .doesNotContain("\n## ggz-ips\n");

        assertThat(sluis("policy", "register", "--for=uwv", "--format=csv")).isEqualTo(ExitCode.AS_EXPECTED);
        assertThat(out.toString())
                .contains("\"controller\",\"name\",\"version\",")
                .contains("\"uwv\",\"");
    }

    @Test
    void theAnnexToADpiaIsFilledFromTheMatrix() {
        assertThat(sluis("policy", "dpia")).isEqualTo(ExitCode.AS_EXPECTED);
        assertThat(out.toString())
                .startsWith("# Bijlage bij de DPIA")
                .contains(
                        "## 1. De verwerking",
                        "## 2. De doelen",
                        "## 3. Noodzaak en evenredigheid",
                        "## 4. De gegevens, per klasse",
                        "## 5. Ontvangers en grondslagen",
                        "## 6. Pseudonimisering, per veld",
                        "## 7. Bewaren",
                        "## 8. Risico's en maatregelen")
                .contains("| `status-ggz-uwv` | `/betrokkene/bsn` | bsn | pseudoniem P1 |");
    }

    @Test
    void knowsItsWords() {
        assertThat(sluis("polcy")).isEqualTo(ExitCode.NOT_DONE);
        assertThat(err.toString()).contains("'policy'");
        assertThat(sluis("policy", "tabel")).isEqualTo(ExitCode.NOT_DONE);
        assertThat(err.toString()).contains("'table'");
    }

    private int diff(String... more) {
        var words = new java.util.ArrayList<>(java.util.List.of(
                "policy", "diff", old.path().toString(), young.path().toString()));
        words.addAll(java.util.List.of(more));
        return sluis(words.toArray(String[]::new));
    }

    private JsonNode json() throws IOException {
        return new ObjectMapper().readTree(out.toString());
    }

    private JsonNode activity(String controller, String nameEnds) throws IOException {
        for (var activity : json().path(controller)) {
            if (activity.path("name").asText().endsWith(nameEnds)) {
                return activity;
            }
        }
        throw new AssertionError("no activity of " + controller + " that ends in " + nameEnds);
    }

    private int sluis(String... words) {
        return Sluis.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(words);
    }
}
