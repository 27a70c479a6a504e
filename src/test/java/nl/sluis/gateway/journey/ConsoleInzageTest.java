package nl.sluis.gateway.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.sluis.gateway.journal.EntryType;
import nl.sluis.gateway.journal.LogEntries;
import nl.sluis.gateway.journal.LogWindow;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pages that answer a person, a supervisor or a breach: what they tell is what the command line tells, and as much is recorded. */
class ConsoleInzageTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final ConsoleHouse house = ConsoleHouse.shared();
    private static final String person = Fiction.person();

    @TempDir
    private static Path folder;

    private ConsoleScreens screens = ConsoleScreens.asNobody();

    @BeforeAll
    static void exchange() throws Exception {
        var ggz = house.gateway().as("ggz-voorbeeld");
        ggz.post("/v1/toestemmingen", "application/json", Fiction.consent(person));
        var id = ggz.send(Fiction.message("09-status-ggz-uwv", person))
                .json()
                .path("id")
                .asText();
        Wait.until(() ->
                ggz.get("/v1/berichten/" + id).json().path("status").asText().equals("afgeleverd"));
    }

    @AfterEach
    void close() {
        screens.close();
    }

    private void as(String officer) {
        screens.close();
        screens = ConsoleScreens.as(officer);
    }

    private static long looks() {
        var window = new LogWindow(Instant.EPOCH, Instant.now().plus(Duration.ofDays(1)));
        return house.gateway().bean(LogEntries.class).newest(window, 5_000).stream()
                .filter(entry -> entry.leaf().type() == EntryType.LOG_READ)
                .count();
    }

    private static Officers.Told sluis(String... words) {
        var all = new java.util.ArrayList<>(List.of(words));
        all.add("--data-dir=" + house.gateway().data());
        all.add("--management-port=" + house.gateway().managementPort());
        return Officers.run(all.toArray(String[]::new));
    }

    private static JsonNode reportOfTheCommandLine() throws IOException {
        var out = folder.resolve(UUID.randomUUID().toString());
        var bsn = Files.writeString(folder.resolve("bsn-" + UUID.randomUUID()), person);
        var said = sluis(
                "report",
                "persoon",
                "--as=privacy-officer-ggz",
                "--person-file=" + bsn,
                "--reden=inzage 2026-014",
                "--out=" + out);
        assertThat(said.code()).as(said.text()).isZero();
        return JSON.readTree(out.resolve("overzicht.json").toFile());
    }

    private void lookUp(String reason) {
        var page = screens.page();
        page.navigate("/persoon");
        page.fill("#bsn", person);
        page.fill("#reden", reason);
        page.fill("#kenmerk", "IV-2026-014");
        page.click("main button");
    }

    @Test
    void aCallerIsAnsweredFromSignInToPdf() throws Exception {
        // Given
        as("privacy-officer-ggz");
        var page = screens.page();
        page.navigate("/persoon");
        screens.looked("inzage-vraag");
        var looks = looks();
        // When
        lookUp("inzageverzoek <b onclick=x>2026-014</b>");
        // Then
        assertThat(looks()).as("one look").isEqualTo(looks + 1);
        assertThat(page.url()).contains("/persoon/").doesNotContain(person);
        assertThat(page.content()).doesNotContain(person, "<b onclick").contains("UWV Voorbeeld", "IV-2026-014");
        screens.looked("inzage");
        var pdf =
                page.waitForDownload(() -> page.click("text=Overzicht als PDF")).path();
        try (var document = Loader.loadPDF(pdf.toFile())) {
            assertThat(new PDFTextStripper().getText(document))
                    .contains("Wie kreeg welke gegevens over u?", "IV-2026-014", "UWV Voorbeeld")
                    .doesNotContain(person);
        }
        assertThat(page.textContent("#brief + h2, .brief"))
                .contains("UWV Voorbeeld: 1 bericht", "Geachte heer, mevrouw");
        assertThat(looks()).as("PDF and letter are the same look").isEqualTo(looks + 1);
    }

    @Test
    void thePageTellsWhatTheCommandLineTells() throws Exception {
        as("privacy-officer-ggz");
        lookUp("inzageverzoek 2026-014");
        var page = screens.page();
        var data = page.waitForDownload(() -> page.click("text=Als gegevens (JSON)"))
                .path();

        var here = JSON.readTree(data.toFile());
        var there = reportOfTheCommandLine();

        for (var part : List.of("organisatie", "berichten", "ontvangers", "keuzes")) {
            assertThat(here.path(part)).as(part).isEqualTo(there.path(part));
        }
        assertThat(page.locator("article.kaart").count())
                .isEqualTo(there.path("berichten").size());
        assertThat(page.locator(".tegels .groot").allTextContents()).containsExactly("1", "0", "1");
    }

    @Test
    void itWorksWithoutAScriptAndSaysWhatIsWrong() {
        screens.close();
        screens = ConsoleScreens.withoutScriptAs("privacy-officer-ggz");
        var page = screens.page();
        page.navigate("/persoon");
        page.fill("#bsn", "123456789");
        page.fill("#reden", "inzageverzoek 2026-014");
        page.click("main button");
        assertThat(page.textContent(".melding-fout")).contains("Er klopt een cijfer niet");
        assertThat(page.inputValue("#bsn")).as("a number never comes back").isEmpty();
        page.fill("#bsn", person);
        page.click("main button");
        assertThat(page.textContent("h1")).startsWith("Wie kreeg welke gegevens");
    }

    @Test
    void anotherSessionDoesNotSeeIt() {
        var one = house.as("privacy-officer-ggz");
        var answer = one.post("/persoon", Map.of("bsn", person, "reden", "inzageverzoek 2026-014"));
        var where = ConsoleVisit.to(answer).replaceFirst("^https?://[^/]+", "");

        assertThat(one.get(where).statusCode()).isEqualTo(200);
        for (var other : List.of("privacy-officer-ggz", "privacy-officer-uwv")) {
            assertThat(house.as(other).get(where).statusCode()).as(other).isEqualTo(404);
        }
    }

    @Test
    void aWithdrawalIsRecordedAtOnceAndWhoGotTheDataHearsOfIt() throws Exception {
        // Given
        var other = Fiction.person();
        var ggz = house.gateway().as("ggz-voorbeeld");
        ggz.post("/v1/toestemmingen", "application/json", Fiction.consent(other));
        var id = ggz.send(Fiction.message("09-status-ggz-uwv", other))
                .json()
                .path("id")
                .asText();
        Wait.until(() ->
                ggz.get("/v1/berichten/" + id).json().path("status").asText().equals("afgeleverd"));
        as("privacy-officer-ggz");
        var page = screens.page();
        page.navigate("/persoon");
        page.fill("#bsn", other);
        page.fill("#reden", "intrekking 2026-007");
        page.click("main button");
        page.click("text=Kijken in het register");
        assertThat(page.textContent("#toestemmingen")).contains("de persoon zelf");
        // When
        page.click("summary:has-text('Een toestemming intrekken')");
        page.click("button:has-text('Toestemming intrekken')");
        // Then
        assertThat(page.textContent("#toestemmingen")).contains("De intrekking is vastgelegd", "intrekking");
        screens.looked("inzage-ingetrokken");
        assertThat(ggz.send(Fiction.application(other)).status()).isEqualTo(403);
        // When
        page.click("summary:has-text('Een intrekking laten weten')");
        page.check("input[value=traject]");
        page.click("details[open] button:has-text('Doorgeven')");
        // Then
        assertThat(page.url()).contains("/correcties/").doesNotContain(other);
        page.waitForSelector("text=Iedereen heeft het"); // the page asks again by itself until then
        assertThat(page.textContent("main")).contains("UWV Voorbeeld");
        screens.looked("correctie");
    }

    @Test
    void theRegisterIsToldAtAGlanceAsItStandsInTheDatabase() throws Exception {
        // Given
        var ending = Fiction.consent(Fiction.person());
        var last = LocalDate.now(ZoneOffset.UTC).plusDays(20);
        ending.put("geldigTot", last.toString()).withObject("/bewijs").put("kenmerk", "TST-BIJNA-VOORBIJ");
        house.gateway().as("ggz-voorbeeld").post("/v1/toestemmingen", "application/json", ending);
        as("fg-ggz");
        // When
        screens.page().navigate("/toestemmingen");
        // Then
        assertThat(screens.page().textContent("table >> nth=0")).contains("TST-BIJNA-VOORBIJ");
        screens.looked("toestemmingen");
        screens.page().navigate("/toestemmingen");
        var told = screens.page().locator(".tegels .groot").allTextContents().stream()
                .mapToLong(text -> Long.parseLong(text.replace(".", "")))
                .sum();
        assertThat(told).isEqualTo(versionsOf(ConsoleHouse.GGZ));
    }

    private static long versionsOf(String holder) {
        var jdbc = org.springframework.jdbc.core.simple.JdbcClient.create(
                house.gateway().application().getBean("readerDataSource", javax.sql.DataSource.class));
        return jdbc.sql("select count(*) from consent where holder = ?")
                .param(holder)
                .query(Long.class)
                .single();
    }

    @Test
    void theRegisterOfProcessingActivitiesIsThatOfTheCommandLine() throws Exception {
        as("privacy-officer-ggz");
        var page = screens.page();
        page.navigate("/verwerkingsregister");
        page.click("details >> nth=0");
        screens.looked("verwerkingsregister");
        var data = page.waitForDownload(() -> page.click("text=Als bestand (JSON)"))
                .path();

        var here = JSON.readTree(data.toFile());
        var said = Officers.run("policy", "register", "--format=json", "--config-dir=config");
        var there = JSON.readTree(said.text());

        assertThat(here.properties()).isNotEmpty().allSatisfy(role -> assertThat(role.getValue())
                .as(role.getKey())
                .isEqualTo(there.path(role.getKey())));
        assertThat(here.has("uwv")).as("another's role").isFalse();
        assertThat(page.locator("details.kaart").count())
                .isEqualTo(here.valueStream().mapToInt(JsonNode::size).sum());
    }

    @Test
    void aBreachIsCountedAsOnTheCommandLine() throws Exception {
        as("fg-ggz");
        var page = screens.page();
        page.navigate("/datalek");
        screens.looked("datalek-vraag");
        var today = LocalDate.now(ZoneOffset.UTC).toString();
        page.fill("#van", "2026-01-01");
        page.fill("#tot", today);
        page.fill("#reden", "datalek 2026-003");
        page.click("main button");
        page.waitForSelector("text=Voor het meldformulier");
        screens.looked("datalek");

        var said = sluis(
                "report",
                "datalek",
                "--party=ggz-voorbeeld",
                "--from=2026-01-01",
                "--to=" + today,
                "--reden=datalek 2026-003",
                "--json",
                "--as=fg-ggz");
        var there = JSON.readTree(said.text().substring(said.text().indexOf('{')));
        var data = page.waitForDownload(() -> page.click("text=Alles als bestand (JSON)"))
                .path();
        var here = JSON.readTree(data.toFile());
        for (var part : List.of("berichten", "personen", "soortenGegevens", "ontvangers", "regels")) {
            assertThat(here.path(part)).as(part).isEqualTo(there.path(part));
        }
        assertThat(page.locator(".tegels .groot >> nth=1").textContent())
                .isEqualTo(there.at("/berichten/verstuurdEnAangekomen").asText());
    }
}
