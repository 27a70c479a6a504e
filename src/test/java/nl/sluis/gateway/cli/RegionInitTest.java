package nl.sluis.gateway.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The folder of a region, made from the parties that there are and the rules of this project. */
class RegionInitTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    Path folder;

    private ConfigurationCopy config;
    private ConfigurationCopy routes;

    @BeforeEach
    void copiesTheProjectWithoutARegion() {
        config = ConfigurationCopy.in(folder.resolve("config"));
        var unused = ConfigurationCopy.of(
                Path.of("routes", "_shared"), folder.resolve("routes").resolve("_shared"));
        routes = new ConfigurationCopy(folder.resolve("routes"));
    }

    @Test
    void makesAFormForEachFlowAndEachReceiverThatPassTheCheck() throws IOException {
        // When
        assertThat(sluis("region", "init", "AM05")).as(err.toString()).isEqualTo(ExitCode.AS_EXPECTED);

        // Then
        var made = folder.resolve("routes/AM05-twente");
        assertThat(out.toString())
                .startsWith(made + ": 72 forms written")
                .containsPattern(
                        "traject.aanvraag +ggz-ips +uwv-voorbeeld +traject-aanvraag-ggz-ips-naar-uwv-voorbeeld")
                .containsPattern("webhook +wat wacht +ggz-west +naar-ggz-west.camel.yaml")
                .contains("- no party with the role ggz-zorg here: 20 of the rules have no form");
        assertThat(files(made)).hasSize(72).allSatisfy(file -> assertThat(Files.readString(file))
                .startsWith("- templatedRoute:\n")
                .containsOnlyOnce("name: description"));
        assertThat(sluis("check")).as(out.toString()).isEqualTo(ExitCode.AS_EXPECTED);
    }

    @Test
    void whatTheProjectHasIsWhatItWouldMake() throws IOException {
        // When
        assertThat(sluis("region", "init", "AM14")).isEqualTo(ExitCode.AS_EXPECTED);

        // Then
        var project = Path.of("routes", "AM14-amersfoort");
        assertThat(files(folder.resolve("routes/AM14-amersfoort"))).hasSize(63).allSatisfy(file -> assertThat(file)
                .hasSameTextualContentAs(project.resolve(file.getFileName())));
    }

    @Test
    void overwritesNothingAndAddsOnlyWhatIsMissing() throws IOException {
        // Given
        assertThat(sluis("region", "init", "AM05")).isEqualTo(ExitCode.AS_EXPECTED);
        var made = folder.resolve("routes/AM05-twente");
        var kept = made.resolve("vraag-uwv-naar-ggz-oost.camel.yaml");
        Files.writeString(kept, Files.readString(kept).replace("Vraag", "Een vraag"));
        Files.delete(made.resolve("traject-stop-gemeente-naar-uwv-voorbeeld.camel.yaml"));
        Files.delete(made.resolve("wissing-uwv-naar-ggz-west.camel.yaml"));

        // When
        var again = sluis("region", "init", "AM05");
        out.getBuffer().setLength(0);
        var added = sluis("region", "init", "AM05", "--add");

        // Then
        assertThat(again).isEqualTo(ExitCode.NOT_DONE);
        assertThat(err.toString())
                .contains("is there already, and nothing is overwritten; --add writes the forms it misses");
        assertThat(added).isEqualTo(ExitCode.AS_EXPECTED);
        assertThat(out.toString())
                .contains(": 2 forms written", "traject-stop-gemeente-naar-uwv-voorbeeld", "wissing-uwv-naar-ggz-west");
        assertThat(files(made)).hasSize(72);
        assertThat(kept).content().contains("Een vraag");
    }

    @Test
    void takesOnlyTheFlowsOfAnExampleOrOfSomeTypes() throws IOException {
        // Given
        assertThat(sluis("region", "init", "AM14", "--only", "traject.aanvraag,verwijzing"))
                .isEqualTo(ExitCode.AS_EXPECTED);
        assertThat(files(folder.resolve("routes/AM14-amersfoort"))).hasSize(6);

        // When
        assertThat(sluis("region", "init", "AM05", "--from-region", "AM14")).isEqualTo(ExitCode.AS_EXPECTED);

        // Then: both providers to UWV and to the gemeente
        assertThat(files(folder.resolve("routes/AM05-twente")))
                .extracting(file -> file.getFileName().toString())
                .containsExactlyInAnyOrder(
                        "naar-gemeente-dinkel.camel.yaml",
                        "naar-uwv-voorbeeld.camel.yaml",
                        "traject-aanvraag-ggz-ips-naar-gemeente-dinkel.camel.yaml",
                        "traject-aanvraag-ggz-ips-naar-uwv-voorbeeld.camel.yaml");
    }

    @Test
    void addsTheDeliveryThatIsMissingAlthoughNoGatewayWouldStartWithout() throws IOException {
        // Given
        assertThat(sluis("region", "init", "AM14", "--only", "traject.aanvraag"))
                .isEqualTo(ExitCode.AS_EXPECTED);
        var delivery = folder.resolve("routes/AM14-amersfoort/naar-uwv-voorbeeld.camel.yaml");
        Files.delete(delivery);
        assertThat(sluis("check")).isEqualTo(ExitCode.NOT_AS_EXPECTED);
        out.getBuffer().setLength(0);

        // When
        var added = sluis("region", "init", "AM14", "--only", "traject.aanvraag", "--add");

        // Then
        assertThat(added).as(err.toString()).isEqualTo(ExitCode.AS_EXPECTED);
        assertThat(out.toString()).contains(": 1 form written", "naar-uwv-voorbeeld.camel.yaml");
        assertThat(sluis("check")).as(out.toString()).isEqualTo(ExitCode.AS_EXPECTED);
    }

    @Test
    void rehearsesWhatOtherRegionsRehearseWithItsOwnParties() throws IOException {
        // Given
        for (var region : List.of("AM13-midden-utrecht", "AM05-twente")) {
            var unused = ConfigurationCopy.of(
                    Path.of("routes", region), routes.path().resolve(region));
        }

        // When
        assertThat(sluis("region", "init", "AM14")).as(err.toString()).isEqualTo(ExitCode.AS_EXPECTED);

        // Then
        var rehearsal = folder.resolve("routes/AM14-amersfoort/rehearsal");
        assertThat(rehearsal.resolve("traject-aanvraag-ggz-eem-naar-uwv-voorbeeld-consent-missing.yaml"))
                .content()
                .contains("van: ggz-eem", "regio: AM14", "source: urn:nld:oin:00000099000000008000", "CONSENT_MISSING")
                .doesNotContain("AM13", "00000099000000001000");
        assertThat(rehearsal.resolve("traject-aanvraag-ggz-eem-naar-uwv-voorbeeld-doorgegeven.yaml"))
                .content()
                .contains("toestemming: gegeven", "uitkomst: doorgegeven", "ziet:");
        assertThat(sluis("check")).as(out.toString()).isEqualTo(ExitCode.AS_EXPECTED);
    }

    @Test
    void rehearsesAnEmptyMessageWhereNobodyRehearsesAnythingYetAndAddsNothingToWhatAnOperatorWrote()
            throws IOException {
        assertThat(sluis("region", "init", "AM14", "--only", "traject.aanvraag"))
                .isEqualTo(ExitCode.AS_EXPECTED);
        var rehearsal = folder.resolve("routes/AM14-amersfoort/rehearsal");
        try (var files = Files.list(rehearsal)) {
            assertThat(files).singleElement().satisfies(file -> assertThat(Files.readString(file))
                    .contains("uitkomst: ongeldig", "traject.aanvraag van"));
        }

        assertThat(sluis("region", "init", "AM14", "--add", "--only", "vraag")).isEqualTo(ExitCode.AS_EXPECTED);
        try (var files = Files.list(rehearsal)) {
            assertThat(files).hasSize(1);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            AM31 |                  | is not a region of regions.yaml; did you mean
            am14 |                  | did you mean 'AM14'?
            AM14 | --only=trajct    | no message type begins with 'trajct'; did you mean 'traject'?
            AM14 | --from-region=AM99 | is not a region of regions.yaml
            AM01 |                  | between the parties of AM01 Groningen the rules permit nothing; no folder was made
            AM14 | --ad             | --add
            """)
    void refusesWhatItDoesNotKnowAndMakesNothing(String region, String option, String why) throws IOException {
        var words = Stream.of("region", "init", region, option)
                .filter(word -> word != null)
                .toArray(String[]::new);

        assertThat(sluis(words)).isEqualTo(ExitCode.NOT_DONE);

        assertThat(err.toString()).contains(why);
        assertThat(files(folder.resolve("routes"))).isEmpty();
    }

    @Test
    void saysOfAPartyWithTwoRolesWhichOneARouteTakes() {
        assertThat(sluis("region", "init", "AM13")).isEqualTo(ExitCode.AS_EXPECTED);

        assertThat(out.toString())
                .contains(
                        "ggz-voorbeeld gets wissing from uwv as ggz-ips and not also as ggz-zorg: a route has one role");
    }

    private static List<Path> files(Path folder) throws IOException {
        try (var all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile)
                    .filter(file -> !file.toString().contains("_shared"))
                    .filter(file -> file.toString().endsWith(".camel.yaml"))
                    .toList();
        }
    }

    private int sluis(String... words) {
        var all = new ArrayList<>(List.of(words));
        all.addAll(List.of("--config-dir=" + config.path(), "--routes-dir=" + routes.path()));
        return Sluis.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(all.toArray(String[]::new));
    }
}
