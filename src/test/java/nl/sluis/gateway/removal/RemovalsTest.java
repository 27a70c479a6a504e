package nl.sluis.gateway.removal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * That each privacy step is missed when it is taken out takes minutes to try ({@code src/test/removal/run}); that it can be
 * tried is seen here, in every build.
 */
class RemovalsTest {
    private static final Path FOLDER = Path.of("src/test/removal");
    private static final Path SCENARIOS = Path.of("src/test/resources/scenarios");

    @Test
    void everyStepCanStillBeTakenOut() throws Exception {
        var check = new ProcessBuilder("bash", FOLDER.resolve("run").toString(), "--check")
                .redirectErrorStream(true)
                .start();
        var said = new String(check.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(check.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(check.exitValue()).as(said).isZero();
    }

    @ParameterizedTest
    @MethodSource("tests")
    void everyTestThatIsNamedIsThere(String test) throws Exception {
        var parts = test.split("#", 2);
        var methods = Class.forName("nl.sluis.gateway." + parts[0]).getDeclaredMethods();
        assertThat(Arrays.stream(methods).anyMatch(method -> method.getName().equals(parts[1]))
                        || Files.exists(SCENARIOS.resolve(parts[1])))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"consent-in-transaction", "consent-before-delivery", "field-plan", "pseudonym", "guard", "record"
            })
    void whatAMessageMeetsOnItsWayIsMissedByARealMessage(String step) throws IOException {
        assertThat(table().get(step)).startsWith("journey.");
    }

    static Stream<String> tests() throws IOException {
        return table().values().stream().distinct();
    }

    /** The test that guards each step. */
    private static Map<String, String> table() throws IOException {
        try (var lines = Files.lines(FOLDER.resolve("removals.txt"))) {
            return lines.filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split("\\|", -1))
                    .collect(Collectors.toMap(columns -> columns[0].strip(), columns -> columns[3].strip()));
        }
    }
}
