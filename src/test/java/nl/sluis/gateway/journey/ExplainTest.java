package nl.sluis.gateway.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nl.sluis.gateway.cli.Sluis;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** {@code ./sluis explain} on messages that are refused, each for another reason, and on one that passes. */
class ExplainTest {
    private static final Path REFUSED = Path.of("samples", "geweigerd");
    private static Gateway gateway;

    @BeforeAll
    static void opens() {
        gateway = Gateway.shared();
    }

    static Stream<Path> refused() throws IOException {
        return Files.list(REFUSED)
                .filter(file -> file.toString().endsWith(".yaml"))
                .sorted();
    }

    @Test
    void theRefusedSamplesHaveTwelveReasonsAndNoneTwice() throws IOException {
        var codes = refused().map(ExplainTest::codeOf).toList();

        assertThat(codes).hasSizeGreaterThanOrEqualTo(12).doesNotHaveDuplicates();
        assertThat(Files.readString(REFUSED.resolve("README.md")))
                .contains(codes.stream().map(code -> "`" + code + "`").toList());
    }

    @ParameterizedTest
    @MethodSource("refused")
    void tellsOfARefusedMessageTheReasonWhatWasLookedAtAndWhereToReadOn(Path file) throws Exception {
        // When
        var told = explain(1, "--prepare", file.toString());

        // Then
        var page = told.lines()
                .filter(line -> line.strip().startsWith("meer"))
                .map(line -> line.replaceFirst(".*(docs/problems/[a-z-]+\\.md).*", "$1"))
                .findFirst()
                .orElseThrow();
        assertThat(told).contains("\n  " + codeOf(file) + "\n", "uitleg", "Besluit  geweigerd");
        assertThat(Files.readString(Path.of(page))).contains("### " + codeOf(file));
        if (!told.contains("ongeldig")) {
            assertThat(told).containsPattern("getoetst +\\S").containsPattern("verwacht +\\S");
            assertThat(told).containsPattern("gevonden +\\S").doesNotContain("[ongewijzigd]", "[pseudoniem");
        }
        for (var value : valuesOf(file)) {
            assertThat(told).doesNotContain(value);
        }
    }

    @Test
    void tellsOfAMessageThatPassesTheFormOfEachField() throws Exception {
        var file = Path.of("samples", "01-aanvraag-met-toestemming.yaml");

        var told = explain(0, "--prepare", file.toString());

        assertThat(told)
                .contains("Besluit  doorgelaten (antwoord 202)", "Regel    aanvraag-ggz-uwv")
                .containsPattern("/data/betrokkene/bsn +bsn +ongewijzigd +\\[BSN, zichtbaar]")
                .containsPattern("/data/betrokkene/geboortedatum .*\\[leeftijdsband]")
                .containsPattern("/data/traject/kenmerk .*\\[pseudoniem P1]")
                .containsPattern("/data/betrokkene/achternaam .*niet verzonden +de regel laat dit veld weg")
                .contains("  pseudoniem P1: De ontvanger krijgt een pseudoniem dat steeds hetzelfde is");
        for (var value : valuesOf(file)) {
            assertThat(told).doesNotContain(value);
        }
    }

    @Test
    void tellsItAsJson() throws Exception {
        var told = new JsonMapper()
                .readTree(explain(
                        1, "--json", REFUSED.resolve("13-geen-regel.yaml").toString()));

        assertThat(told.path("besluit").asText()).isEqualTo("geweigerd");
        assertThat(told.at("/redenen/0/code").asText()).isEqualTo("NO_RULE");
    }

    @Test
    void saysWhatIsMissingToExplainWhatItCannotSend() {
        assertThat(failing(REFUSED.resolve("README.md").toString())).contains("neither");
        assertThat(failing("samples/10-status-uwv-ggz.yaml")).contains("./sluis demo");
        assertThat(failing("--as=niemand", "samples/02-aanvraag-zonder-toestemming.yaml"))
                .contains("no certificate for niemand");
    }

    private static String explain(int exitCode, String... words) {
        var out = new StringWriter();
        var err = new StringWriter();
        var all = words(words);
        assertThat(Sluis.run(new PrintWriter(out, true), new PrintWriter(err, true), all))
                .as(err.toString() + out)
                .isEqualTo(exitCode);
        return out.toString();
    }

    private static String failing(String... words) {
        var err = new StringWriter();
        assertThat(Sluis.run(new PrintWriter(new StringWriter()), new PrintWriter(err, true), words(words)))
                .isEqualTo(2);
        return err.toString();
    }

    private static String[] words(String... words) {
        var all = new ArrayList<>(List.of("explain", "--data-dir=" + gateway.data(), "--port=" + gateway.port()));
        all.addAll(List.of(words));
        return all.toArray(String[]::new);
    }

    private static String codeOf(Path file) {
        var expected = yaml(file).path("verwacht");
        return expected.path("redenen")
                .path(0)
                .asText(expected.at("/fouten/0/code").asText());
    }

    /** What of the person or the case must not be printed. */
    private static List<String> valuesOf(Path file) {
        var data = yaml(file).at("/bericht/data");
        return Stream.of("/betrokkene/bsn", "/betrokkene/achternaam", "/betrokkene/geboortedatum", "/traject/kenmerk")
                .map(path -> data.at(path).asText())
                .filter(text -> !text.isEmpty())
                .toList();
    }

    private static JsonNode yaml(Path file) {
        try {
            return new YAMLMapper().readTree(file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
