package nl.sluis.gateway.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.StreamSupport;
import nl.sluis.gateway.keys.DatedAuthority;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every kind of configuration with one thing wrong: check names the file, the line and what would be right. */
public class SeededFaultsTest {
    private static final Map<String, String> TOLD = new TreeMap<>();

    @TempDir
    Path folder;

    @BeforeEach
    void copiesTheProject() throws Exception {
        copyTheProjectTo(folder);
    }

    /** {@code config}, {@code routes} and {@code data}: what a start finds good. */
    public static void copyTheProjectTo(Path folder) throws Exception {
        var unusedConfig = ConfigurationCopy.in(folder.resolve("config"));
        var unusedRoutes = ConfigurationCopy.of(Path.of("routes"), folder.resolve("routes"));
        DatedAuthority.in(folder.resolve("data/pki"), "ca", Duration.ofDays(400), null);
    }

    @AfterAll
    static void tells() {
        var table = new Table("seeded fault", "message and line");
        TOLD.forEach((fault, message) -> table.row(fault, message));
        table.print(new PrintWriter(System.out, true));
        System.out.printf(
                "seeded faults: %d found of %d%n",
                TOLD.size(), SeededFault.all().count());
    }

    @Test
    void thereAreThirtyAtLeastAndTheyCoverEveryPart() throws Exception {
        assertThat(SeededFault.all().count()).isGreaterThanOrEqualTo(30);
        var parts = StreamSupport.stream(check().path("parts").spliterator(), false)
                .map(part -> part.path("name").asText())
                .filter(part -> !part.equals("keystores"))
                .toList();
        assertThat(SeededFault.all().map(SeededFault::part)).containsAll(parts);
    }

    @Test
    void theConfigurationThatTheyAreSeededInIsGood() throws Exception {
        assertThat(check().path("good").asBoolean()).isTrue();
    }

    @ParameterizedTest
    @MethodSource("nl.sluis.gateway.cli.SeededFault#all")
    void isFoundWithFileLineAndWhatWouldBeRight(SeededFault fault) throws Exception {
        // Given
        fault.putInto(folder);

        // When
        var answer = check();

        // Then
        assertThat(answer.path("good").asBoolean()).isEqualTo(fault.isWarning());
        var found = StreamSupport.stream(answer.path("parts").spliterator(), false)
                .filter(part -> part.path("name").asText().equals(fault.part()))
                .flatMap(part -> StreamSupport.stream(
                        part.path(fault.isWarning() ? "warnings" : "problems").spliterator(), false))
                .map(SeededFaultsTest::sentence)
                .toList();
        var place = fault.says().split(": ", 2);
        assertThat(found)
                .as("of part %s: %s", fault.part(), answer)
                .anyMatch(one -> one.contains(place[0]) && one.contains(place[1]));
        TOLD.put(
                fault.toString().substring(0, 3) + fault.what(),
                found.stream().filter(one -> one.contains(place[1])).findFirst().orElseThrow());
    }

    private JsonNode check() throws Exception {
        return check(folder);
    }

    /** What check says of the project that lies here. */
    public static JsonNode check(Path folder) throws Exception {
        var out = new StringWriter();
        var exit = Sluis.commandLine()
                .setOut(new PrintWriter(out, true))
                .execute(
                        "check",
                        "--json",
                        "--config-dir=" + folder.resolve("config"),
                        "--routes-dir=" + folder.resolve("routes"),
                        "--data-dir=" + folder.resolve("data"));
        var answer = new ObjectMapper().readTree(out.toString());
        assertThat(exit).isEqualTo(answer.path("good").asBoolean() ? ExitCode.AS_EXPECTED : ExitCode.NOT_AS_EXPECTED);
        return answer;
    }

    private static String sentence(JsonNode problem) {
        var file = problem.path("file").asText();
        var line = problem.path("line").asInt();
        return (file.isEmpty() ? "" : Path.of(file).getFileName() + (line > 0 ? ":" + line : "") + ": ")
                + problem.path("problem").asText();
    }
}
