package nl.sluis.gateway.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** A region as it is drawn from its files. */
class RouteShowTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    Path folder;

    @Test
    void drawsOnATerminalWhoTellsWhomWhatAndHowEachReceives() {
        assertThat(show("AM14")).isEqualTo(ExitCode.AS_EXPECTED);

        assertThat(out.toString())
                .startsWith("AM14 Amersfoort: 4 partijen, 59 stromen, 4 afleveringen")
                .containsPattern("gemeente-centrum +gemeente +Gemeente Rand +webhook +volgens de bestanden")
                .contains("read ▶ count ▶ decide ▶ disclose ▶ release ─▶ ┃ wacht ┃")
                .contains("ggz-eem (ggz-ips) ─▶ uwv-voorbeeld\n    afstemming, antwoord,");
    }

    @Test
    void tellsItAsJson() throws Exception {
        assertThat(show("AM05", "--json")).isEqualTo(ExitCode.AS_EXPECTED);

        var told = new JsonMapper().readTree(out.toString());
        assertThat(told.path("parties")).hasSize(4);
        assertThat(told.path("flows")).hasSize(68);
        assertThat(told.at("/parties/1/key").asText()).isEqualTo("ggz-oost");
        assertThat(told.at("/parties/1/delivery").asText()).isEqualTo("webhook");
        assertThat(told.at("/parties/1").has("waiting")).as("nobody was asked").isFalse();
    }

    @Test
    void anSvgSaysInWordsWhatItShowsAndHasALineForEachPair() throws Exception {
        // Given
        var file = folder.resolve("am05.svg");

        // When
        assertThat(show("AM05", "--svg=" + file)).isEqualTo(ExitCode.AS_EXPECTED);

        // Then
        var drawing = read(file);
        var root = drawing.getDocumentElement();
        assertThat(root.getAttribute("role")).isEqualTo("img");
        assertThat(root.getAttribute("aria-labelledby")).isEqualTo("titel uitleg");
        assertThat(text(drawing, "title")).isEqualTo("Stromen in arbeidsmarktregio AM05 Twente");
        assertThat(text(drawing, "desc"))
                .contains("GGZ Oost als ggz-ips aan UWV Voorbeeld: afstemming, antwoord,")
                .contains("Gemeente Dinkel ontvangt via webhook");
        var lines = drawing.getElementsByTagName("path").getLength();
        assertThat(lines).as("a curve and its arrow for each of nine pairs").isEqualTo(18);
        assertThat(texts(drawing)).contains("beslissen", "wacht", "stuurt als ggz-ips", "ontvangt via webhook");
    }

    @Test
    void drawsARegionWithNinePartiesWithoutOneOverAnother() throws Exception {
        // Given
        var config = ConfigurationCopy.in(folder.resolve("config"))
                .replace("parties.yaml", "regions: [AM05]", "regions: [AM05, AM13]")
                .replace("parties.yaml", "gemeenten: [GM9913]\n", "\n");
        var routes = ConfigurationCopy.of(Path.of("routes"), folder.resolve("routes"));
        assertThat(sluis(
                        "region",
                        "init",
                        "AM13",
                        "--add",
                        "--config-dir=" + config.path(),
                        "--routes-dir=" + routes.path()))
                .as(err.toString())
                .isEqualTo(ExitCode.AS_EXPECTED);
        var file = folder.resolve("am13.svg");

        // When
        assertThat(show("AM13", "--svg=" + file, "--config-dir=" + config.path(), "--routes-dir=" + routes.path()))
                .isEqualTo(ExitCode.AS_EXPECTED);

        // Then
        var rectangles = read(file).getElementsByTagName("rect");
        var right = new ArrayList<Element>();
        for (var i = 0; i < rectangles.getLength(); i++) {
            var one = (Element) rectangles.item(i);
            if (one.getAttribute("width").equals("232") && Integer.parseInt(one.getAttribute("x")) > 500) {
                right.add(one);
            }
        }
        assertThat(right).hasSize(9);
        for (var i = 1; i < right.size(); i++) {
            assertThat(number(right.get(i), "y"))
                    .isGreaterThan(number(right.get(i - 1), "y") + number(right.get(i - 1), "height"));
        }
    }

    @Test
    void namesTheNearestRegion() {
        assertThat(show("AM1")).isEqualTo(ExitCode.NOT_DONE);
        assertThat(err.toString()).contains("'AM1' is not a region of regions.yaml; did you mean 'AM");
    }

    private static int number(Element element, String name) {
        return Integer.parseInt(element.getAttribute(name));
    }

    private static Document read(Path file) throws Exception {
        try (var in = Files.newInputStream(file)) {
            return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(in);
        }
    }

    private static String text(Document drawing, String element) {
        return drawing.getElementsByTagName(element).item(0).getTextContent();
    }

    private static List<String> texts(Document drawing) {
        var all = new ArrayList<String>();
        var elements = drawing.getElementsByTagName("text");
        for (var i = 0; i < elements.getLength(); i++) {
            all.add(elements.item(i).getTextContent());
        }
        return all;
    }

    private int show(String... words) {
        var all = new ArrayList<>(List.of("route", "show"));
        all.addAll(List.of(words));
        return sluis(all.toArray(String[]::new));
    }

    private int sluis(String... words) {
        return Sluis.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(words);
    }
}
