package nl.sluis.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The threat model's table is complete, and what it calls a test is one. */
class ThreatModelTest {
    private static final Pattern WORD = Pattern.compile("`([^`]+)`");
    private static final Pattern TEST = Pattern.compile("(?:[a-z]+\\.)*([A-Z]\\w*(?:Test|Properties))");
    private static final Pattern SAMPLES = Pattern.compile("samples? ((?:\\d\\d)(?:, \\d\\d)*)");
    private static final String NOT_OURS = "not ours to show";
    private static List<Row> rows;
    private static Set<String> classes;
    private static Set<String> removals;

    record Row(List<String> cells) {
        String number() {
            return cells.getFirst();
        }

        String test() {
            return cells.getLast();
        }

        Stream<String> named() {
            return WORD.matcher(test()).results().map(found -> found.group(1));
        }
    }

    @BeforeAll
    static void reads() throws IOException {
        rows = Files.readAllLines(Path.of("docs/threat-model.md")).stream()
                .filter(line -> line.matches("\\| ([0-9]+[a-z]?|[A-Z][0-9]+) \\|.*"))
                .map(line ->
                        new Row(Stream.of(line.substring(1, line.length() - 1).split("\\|"))
                                .map(String::strip)
                                .toList()))
                .toList();
        classes = names(Path.of("src/test/java"));
        removals = Files.readAllLines(Path.of("src/test/removal/removals.txt")).stream()
                .filter(line -> line.contains("|"))
                .map(line -> line.split("\\|", 2)[0].strip())
                .collect(Collectors.toSet());
    }

    private static Set<String> names(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".java"))
                    .map(name -> name.substring(0, name.length() - ".java".length()))
                    .collect(Collectors.toSet());
        }
    }

    @Test
    void eachThreatHasAControlADefaultAndATest() {
        assertThat(rows).hasSizeGreaterThanOrEqualTo(40).allSatisfy(row -> {
            assertThat(row.cells()).as(row.number()).hasSize(5).noneMatch(String::isEmpty);
            assertThat(row.named().count() > 0 || row.test().equals(NOT_OURS))
                    .as("a test of row " + row.number())
                    .isTrue();
        });
        assertThat(rows.stream().map(Row::number)).doesNotHaveDuplicates();
    }

    @Test
    void eachTestThatIsNamedIsThere() {
        assertThat(rows).allSatisfy(row -> assertThat(row.named())
                .as("row " + row.number())
                .allSatisfy(name -> assertThat(isThere(name)).as(name).isTrue()));
    }

    private static boolean isThere(String name) {
        var test = TEST.matcher(name);
        if (test.matches()) {
            return classes.contains(test.group(1));
        }
        if (name.startsWith("bench/") || name.startsWith(".ci/") || name.startsWith("docs/")) {
            return Files.exists(Path.of(name));
        }
        return name.startsWith("./sluis") || removals.contains(name) || isScenario(name);
    }

    private static boolean isScenario(String name) {
        try (var files = Files.walk(Path.of("src/test/resources/scenarios"))) {
            return files.anyMatch(file -> file.getFileName().toString().startsWith(name));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void eachSampleThatIsNamedIsThere() throws IOException {
        try (var files = Files.list(Path.of("samples"))) {
            var there = files.map(file -> file.getFileName().toString().substring(0, 2))
                    .collect(Collectors.toSet());
            var named = rows.stream()
                    .flatMap(row -> SAMPLES.matcher(row.test()).results())
                    .flatMap(found -> Stream.of(found.group(1).split(", ")))
                    .toList();
            assertThat(named).isNotEmpty().allMatch(there::contains);
        }
    }

    /** Those that the speed and fire of this gateway are about; a row may move, not go. */
    @Test
    void whatAnAttackerOrAnAccidentDoesToTheDoorAndTheStoreIsThere() {
        assertThat(rows.stream().map(row -> row.cells().get(1)).collect(Collectors.joining("\n")))
                .contains(
                        "smuggling",
                        "slow-loris",
                        "compressed",
                        "old TLS",
                        "floods",
                        "killed",
                        "disk is full",
                        "clock");
    }
}
