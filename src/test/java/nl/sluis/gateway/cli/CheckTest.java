package nl.sluis.gateway.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole configuration is looked at in one run, by the code that a start uses. */
class CheckTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    Path folder;

    private ConfigurationCopy config;
    private ConfigurationCopy routes;

    @BeforeEach
    void copiesTheProject() {
        config = ConfigurationCopy.in(folder.resolve("config"));
        routes = ConfigurationCopy.of(Path.of("routes"), folder.resolve("routes"));
    }

    @Test
    void findsNothingWrongWithTheConfigurationOfTheProject() {
        assertThat(check()).isEqualTo(ExitCode.AS_EXPECTED);
        assertThat(out.toString()).isEqualTo("""
                part                 verdict
                settings             good
                messages             good
                schemes              good
                rules                good
                parties and regions  good
                people               good
                word lists           good
                register             good
                postcodes            good
                routes               good
                rehearsals           good
                certificates         not looked at: development makes them in %s at its first start
                revocation lists     not looked at: no certificate names one
                keystores            not looked at: no passphrase was given, or there are none in %s
                """.formatted(folder.resolve("data/pki"), folder.resolve("data")));
    }

    @Test
    void tellsEveryProblemOfEveryPartInOneRun() {
        // Given
        config.replace("regelingen.yaml", "clients: uwv", "clients: uvw")
                .replace("policy/niets.yaml", "receiverRole: werkgever", "receiverRole: werkgevr")
                .replace("parties.yaml", "roles: [uwv]", "roles: [uww]")
                .replace("people.yaml", "roles: [fg]", "roles: [gf]")
                .replace("people.yaml", "roles: [operator]", "roles: [operater]");

        // When
        var exit = check();

        // Then
        assertThat(exit).isEqualTo(ExitCode.NOT_AS_EXPECTED);
        assertThat(out.toString())
                .contains("regelingen.yaml:", "did you mean 'uwv'?")
                .contains("niets.yaml:6: unknown role 'werkgevr'; did you mean 'werkgever'?")
                .contains("parties.yaml:28: 'uww' is not a role; did you mean 'uwv'?")
                .contains("people.yaml:26: 'gf' is no role of a person; did you mean 'fg'?")
                .contains("people.yaml:36: 'operater' is no role of a person; did you mean 'operator'?")
                .contains("routes               not looked at: parties, regions and postcodes first");
    }

    @Test
    void tellsEveryProblemOfTheRoutes() {
        // Given
        routes.replace("AM13-midden-utrecht/traject-aanvraag.camel.yaml", "value: ggz-ips", "value: gzg-ips")
                .replace("AM13-midden-utrecht/naar-ggz.camel.yaml", "value: AM13 ", "value: AM133 ");

        // When
        var exit = check();

        // Then
        assertThat(exit).isEqualTo(ExitCode.NOT_AS_EXPECTED);
        assertThat(out.toString())
                .contains("routes               2 problems")
                .contains(
                        "traject-aanvraag.camel.yaml:8: route AM13.traject-aanvraag has a parameter that cannot be read")
                .contains(
                        "naar-ggz.camel.yaml:6: route AM13.naar-ggz has a parameter that cannot be read: region: a region");
    }

    @Test
    void namesTheNearestOfAnUnknownSetting() {
        config.replace("application.yaml", "#sluis:\n", "sluis:\n  consol:\n    port: 1\n#sluis:\n");

        assertThat(check()).isEqualTo(ExitCode.NOT_AS_EXPECTED);
        assertThat(out.toString())
                .containsPattern(
                        "application.yaml:\\d+: unknown setting sluis.consol.port; did you mean 'sluis.console.port'\\?");
    }

    @Test
    void whatNeedsTheCatalogueWaitsForIt() {
        config.replace("messages/vraag.v1.schema.json", "\"x-type\"", "\"x-tpye\"");

        assertThat(check()).isEqualTo(ExitCode.NOT_AS_EXPECTED);
        assertThat(out.toString())
                .containsPattern("vraag.v1.schema.json:\\d+: #")
                .contains("rules                not looked at: messages first");
    }

    @Test
    void productionAlsoAsksThatTheRulesAreAdopted() {
        assertThat(check("--mode=production")).isEqualTo(ExitCode.NOT_AS_EXPECTED);
        assertThat(out.toString())
                .contains("rule status-uwv-ggz is a concept, and production takes none (RULE_CONCEPT)")
                .contains("bundle.note: is not there; the matrix is not signed");
    }

    @Test
    void saysItInJsonToo() throws IOException {
        config.replace("people.yaml", "roles: [operator]", "roles: [operater]");

        assertThat(check("--json")).isEqualTo(ExitCode.NOT_AS_EXPECTED);

        var answer = new ObjectMapper().readTree(out.toString());
        assertThat(answer.path("good").asBoolean()).isFalse();
        var people = answer.path("parts").get(5);
        assertThat(people.path("name").asText()).isEqualTo("people");
        assertThat(people.at("/problems/0/file").asText()).endsWith("people.yaml");
        assertThat(people.at("/problems/0/line").asInt()).isEqualTo(36);
        assertThat(people.at("/problems/0/problem").asText()).contains("did you mean 'operator'?");
    }

    @Test
    void looksAtNothingWhereThereIsNoFolder() {
        assertThat(sluis("check", "--config-dir=" + folder.resolve("none"))).isEqualTo(ExitCode.NOT_DONE);
        assertThat(err.toString()).contains("is not a folder; nothing was looked at");
    }

    @Test
    void knowsItsWords() {
        assertThat(sluis("chekc")).isEqualTo(ExitCode.NOT_DONE);
        assertThat(err.toString()).contains("'check'");
    }

    private int check(String... more) {
        var words = new java.util.ArrayList<>(java.util.List.of(
                "check",
                "--config-dir=" + config.path(),
                "--routes-dir=" + routes.path(),
                "--data-dir=" + folder.resolve("data")));
        words.addAll(java.util.List.of(more));
        return sluis(words.toArray(String[]::new));
    }

    private int sluis(String... words) {
        return Sluis.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(words);
    }
}
