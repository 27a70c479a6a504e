package nl.sluis.gateway.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** New rules on their way from a proposal to the version in force, as a privacy officer sees them. */
class ConsoleVersionsTest {
    private static final String CONCEPT = "status: { is: concept, names: [] }";
    private static final String ADOPTED =
            "status: { is: vastgesteld, names: [A. Jansen, B. de Vries], date: 2026-11-27 }";

    @TempDir
    private Path folder;

    @Test
    void aProposalIsComparedSignedByTwoAndComesIntoForce() throws Exception {
        // Given
        var config = Officers.configuration(folder);
        try (var gateway = Gateway.start("--sluis.config-dir=" + config);
                var screens = ConsoleScreens.at(() -> gateway, "privacy-officer-uwv")) {
            var page = screens.page();
            changeRules(config);
            sign(config, "privacy-officer-ggz");
            // When
            page.navigate("/regels/versies");
            // Then
            assertThat(page.textContent("tbody tr >> nth=0"))
                    .contains("voorstel", "privacy-officer-ggz", "Er moet nog één privacy officer tekenen");
            // When
            page.click("main button");
            // Then
            assertThat(page.textContent("#verschil"))
                    .contains("mag voortaan", "meer zichtbaar", "minder zichtbaar", "A. Jansen, B. de Vries");
            screens.looked("regels-vergelijken");
            assertThat(counts(page)).isEqualTo(counts(diff(Path.of("config"), config)));
            // When
            sign(config, "privacy-officer-uwv");
            activate(gateway);
            page.navigate("/regels/versies");
            // Then
            assertThat(page.textContent("tbody tr >> nth=0"))
                    .contains("versie 1", "geldt nu", "privacy-officer-ggz", "privacy-officer-uwv", "geactiveerd");
            assertThat(page.textContent("tbody tr >> nth=1")).contains("gold eerder", "bij een start gevonden");
            screens.looked("regels-versies");
            // When: what was in force before is still there to be read
            page.selectOption("#eerst", page.locator("#eerst option").first().getAttribute("value"));
            page.selectOption("#daarna", page.locator("#daarna option").last().getAttribute("value"));
            page.click("main button");
            // Then
            assertThat(page.textContent("#verschil")).contains("mag niet meer", "minder zichtbaar");
            // When: what cannot be read is told, and is no version
            Files.writeString(config.resolve("policy/vraag-antwoord.yaml"), "- id: <script>alert(1)</script>\n");
            page.navigate("/regels/versies");
            // Then
            assertThat(page.textContent(".melding-fout")).contains("vraag-antwoord.yaml");
            assertThat(page.content()).doesNotContain("<script>alert");
            screens.looked("regels-versies-onleesbaar");
        }
    }

    private static void changeRules(Path config) throws IOException {
        try (var files = Files.list(config.resolve("policy"))) {
            for (var file : files.toList()) {
                Files.writeString(file, Files.readString(file).replace(CONCEPT, ADOPTED));
            }
        }
        change(
                config.resolve("policy/traject-ggz-uwv.yaml"),
                "/status/urenPerWeek:  keep",
                "/status/urenPerWeek:  drop");
        change(
                config.resolve("policy/traject-ggz-uwv.yaml"),
                "conditions: [stop-part-1, within-scheme]",
                "conditions: [stop-part-1]");
        change(
                config.resolve("policy/traject-ggz-gemeente.yaml"),
                "generalise-date: ageBand5",
                "generalise-date: year");
    }

    private static void change(Path file, String from, String to) throws IOException {
        assertThat(file).content().contains(from);
        Files.writeString(file, Files.readString(file).replace(from, to));
    }

    private void sign(Path config, String officer) {
        var said = Officers.run(
                "sign",
                "policy",
                "--as=" + officer,
                "--key=" + Officers.key(folder, officer),
                "--config-dir=" + config);
        assertThat(said.code()).as(said.text()).isZero();
    }

    private static void activate(Gateway gateway) {
        var said = Officers.run(
                "activate",
                "--as=operator",
                "--data-dir=" + gateway.data(),
                "--management-port=" + gateway.managementPort());
        assertThat(said.code()).as(said.text()).isZero();
    }

    private static JsonNode diff(Path before, Path after) throws IOException {
        return new JsonMapper()
                .readTree(Officers.run("policy", "diff", before.toString(), after.toString(), "--json")
                        .text());
    }

    /** How many messages, fields and words differ. */
    private static List<Integer> counts(JsonNode diff) {
        return List.of(
                diff.path("flips").size(),
                diff.path("fields").size(),
                diff.path("words").size());
    }

    private static List<Integer> counts(Page page) {
        var counts = new ArrayList<Integer>();
        for (var lines : List.of("b-flips] tbody tr", "b-velden] tbody tr", "b-tekst] li")) {
            counts.add(page.locator("[aria-labelledby=" + lines).count());
        }
        return counts;
    }
}
