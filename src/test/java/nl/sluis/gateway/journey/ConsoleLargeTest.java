package nl.sluis.gateway.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.microsoft.playwright.Page;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The main task of each page, as a person does it, on a log of many exchanges; numbers are those of the command line and of the
 * database. A thousand here, a hundred thousand with {@code -Dpages.exchanges=100000}, as the profile {@code nightly} has it.
 */
class ConsoleLargeTest {
    private static final int EXCHANGES = Integer.getInteger("pages.exchanges", 1_000);
    private static final JsonMapper JSON = new JsonMapper();
    /** Who is in the log some dozens of times at a hundred thousand exchanges; the very first is in it a thousand times. */
    private static final int OFTEN = EXCHANGES < 10_000 ? 0 : 40;

    private static LargeHouse house;

    @TempDir
    private Path folder;

    private ConsoleScreens screens;
    private long began;

    @BeforeAll
    static void generate() throws Exception {
        house = LargeHouse.of(EXCHANGES);
        var stored = number("select count(*) from audit_entry where convert_from(leaf, 'UTF8') like '%\"accepted\"%'");
        System.out.printf(
                "pages: a log of %d exchanges, %d entries%n", stored, number("select count(*) from audit_entry"));
        assertThat(stored).isGreaterThanOrEqualTo(EXCHANGES);
    }

    @AfterAll
    static void end() {
        house.close();
    }

    @AfterEach
    void close() {
        screens.close();
    }

    private Page as(String person, String path) {
        screens = ConsoleScreens.at(house, person);
        began = System.nanoTime();
        screens.page().navigate(path);
        return screens.page();
    }

    private void told(String task) {
        System.out.printf("pages: %-60s %6d ms with the browser%n", task, (System.nanoTime() - began) / 1_000_000);
    }

    private static long number(String sql) {
        return JdbcClient.create(house.gateway().bean("writerDataSource", DataSource.class))
                .sql(sql)
                .query(Long.class)
                .single();
    }

    private static JsonNode sluis(String... words) throws Exception {
        var all = new ArrayList<>(List.of(words));
        all.add("--json");
        all.add("--data-dir=" + house.gateway().data());
        all.add("--management-port=" + house.gateway().managementPort());
        var said = Officers.run(all.toArray(String[]::new));
        assertThat(said.code()).as(said.text()).isZero();
        return JSON.readTree(said.text().substring(said.text().indexOf('{')));
    }

    /** Page by page, as the command line shows it. */
    private static long onTheCommandLine(String... filters) throws Exception {
        var found = 0L;
        for (var next = ""; ; ) {
            var words = new ArrayList<>(List.of("audit", "search", "--limit=1000", "--as=privacy-officer-ggz"));
            words.addAll(List.of(filters));
            if (!next.isEmpty()) {
                words.add("--na=" + next);
            }
            var page = sluis(words.toArray(String[]::new));
            found += page.path("entries").size();
            next = page.path("next").asText();
            if (next.isEmpty()) {
                return found;
            }
        }
    }

    private static long told(Page page, String place) {
        return Long.parseLong(page.textContent(place).strip().split(" ")[0].replace(".", ""));
    }

    @Test
    void zoekenNarrowsDownAndGoesBackPageByPage() throws Exception {
        var page = as("privacy-officer-ggz", "/zoeken");
        page.selectOption("#uitkomst", "refuse");
        page.click("form[role=search] button");
        var refused = told(page, "#kop-gevonden");
        page.click(".facetten a:has-text('bezwaar')");
        var objections = told(page, "#kop-gevonden");
        var first = page.textContent(".zinnen li >> nth=0");
        told("Zoeken: what was refused after an objection");
        assertThat(refused).isEqualTo(onTheCommandLine("--outcome=refuse"));
        assertThat(objections)
                .isEqualTo(onTheCommandLine("--outcome=refuse", "--reason=OBJECTION"))
                .isLessThan(refused);
        if (objections > 25) {
            page.click("text=Oudere regels");
            assertThat(page.locator(".zinnen li").count()).isPositive();
            assertThat(page.textContent(".zinnen li >> nth=0")).isNotEqualTo(first);
        }
    }

    @Test
    void berichtTellsTheCourseOfOneOfThem() {
        var page = as("privacy-officer-ggz", "/zoeken?zoek=&soort=delivered");
        page.click(".zinnen a >> nth=0");
        assertThat(page.textContent(".tijdlijn")).contains("Aangenomen", "Afgeleverd");
        told("Bericht: from the newest delivery to how it went");
    }

    @Test
    void inzageAnswersSomebodyWhoIsInTheLogOften() throws Exception {
        var page = as("privacy-officer-ggz", "/persoon");
        page.fill("#bsn", house.number(OFTEN));
        page.fill("#reden", "inzageverzoek 2026-014");
        page.setDefaultTimeout(120_000);
        page.click("main button");
        var messages = page.locator("article.kaart").count();
        assertThat(messages).isPositive();
        var pdf =
                page.waitForDownload(() -> page.click("text=Overzicht als PDF")).path();
        told("Inzage: from the form to the PDF, " + messages + " messages");
        try (var document = Loader.loadPDF(pdf.toFile())) {
            assertThat(new PDFTextStripper().getText(document)).contains("Wie kreeg welke gegevens over u?");
        }
    }

    @Test
    void overzichtHasTheWholeLogCheckedAndTellsAWeekAsTheCommandLineDoes() throws Exception {
        var page = as("fg-ggz", "/overzicht");
        var week = page.locator("table:has(#bijschrift-week) tbody td:nth-of-type(1)").allTextContents().stream()
                .mapToLong(text -> Long.parseLong(text.replace(".", "")))
                .sum();
        page.click("text=Nu nakijken");
        page.waitForSelector("text=Heel: nagekeken tot", new Page.WaitForSelectorOptions().setTimeout(240_000));
        told("Overzicht: the whole log checked");
        var since = LocalDate.now(ZoneOffset.UTC).minusDays(6);
        assertThat(week).isPositive().isEqualTo(onTheCommandLine("--type=delivered", "--since=" + since));
        assertThat(page.textContent("#stand").replace(".", ""))
                .containsPattern("\\d+ regels")
                .satisfies(text -> assertThat(Long.parseLong(text.replaceAll("(?s).*?(\\d+) regels.*", "$1")))
                        .isBetween((long) (EXCHANGES * 2.3), number("select count(*) from audit_entry")));
    }

    @Test
    void datalekCountsAMonth() throws Exception {
        var month = LocalDate.now(ZoneOffset.UTC).minusDays(40);
        var today = LocalDate.now(ZoneOffset.UTC);
        var page = as("privacy-officer-ggz", "/datalek");
        page.fill("#van", month.toString());
        page.fill("#tot", today.toString());
        page.fill("#reden", "datalek 2026-003");
        page.click("main button");
        page.waitForSelector("text=Voor het meldformulier", new Page.WaitForSelectorOptions().setTimeout(240_000));
        told("Datalek: forty days counted");
        var there = sluis(
                "report",
                "datalek",
                "--party=ggz-voorbeeld",
                "--from=" + month,
                "--to=" + today,
                "--reden=datalek 2026-003",
                "--as=privacy-officer-ggz");
        assertThat(told(page, ".tegels .groot >> nth=1"))
                .isEqualTo(there.at("/berichten/verstuurdEnAangekomen").asLong())
                .isPositive();
    }

    @Test
    void toestemmingenTakesAFileAndTellsWhatItTook() throws Exception {
        var lines = Math.max(50, EXCHANGES / 50);
        var before = number("select count(*) from consent");
        var csv = Files.writeString(
                folder.resolve("t.csv"),
                IntStream.range(0, lines)
                        .mapToObj(line -> house.number(line)
                                + ";betrokkene;toestemming;urn:nld:oin:00000099000000001000;uwv;re-integratie;traject;"
                                + "traject;2026-01-01;"
                                + LocalDate.now(ZoneOffset.UTC).plusDays(30) + ";BULK-" + line
                                + ";schriftelijk")
                        .collect(Collectors.joining(
                                "\n",
                                "betrokkene.bsn;beslisser;besluit;houder;ontvanger.rol;doel;scope;categorieen;geldigVan;"
                                        + "geldigTot;bewijs.kenmerk;bewijs.vorm\n",
                                "\n")));
        var page = as("privacy-officer-ggz", "/toestemmingen/import");
        page.setInputFiles("#bestand", csv);
        page.fill("#reden", "overgang van het oude systeem 2026");
        page.click("main button");
        page.waitForSelector("text=Alle regels zijn vastgelegd", new Page.WaitForSelectorOptions().setTimeout(240_000));
        told("Toestemmingen: a file of " + lines + " consents");
        assertThat(number("select count(*) from consent") - before).isEqualTo(lines);
        page.navigate("/toestemmingen");
        assertThat(told(page, ".tegels .groot"))
                .isEqualTo(
                        number(
                                "select count(*) from consent where holder = '00000099000000001000' and decision = 'toestemming'"));
        assertThat(page.textContent("#k-verlopend")).contains("Verloopt binnen");
        assertThat(page.textContent("table >> nth=0")).contains("BULK-");
    }

    @Test
    void verwerkingsregisterIsThereInOneClick() {
        var page = as("fg-ggz", "/overzicht");
        page.click(".menu >> text=Verwerkingsregister");
        assertThat(page.locator("details.kaart").count()).isPositive();
        told("Verwerkingsregister: opened from the overview");
    }

    @Test
    void wachtrijShowsWhatWaitsAndNobody() throws Exception {
        var ggz = house.gateway().as("ggz-voorbeeld");
        var person = Fiction.person();
        ggz.post("/v1/toestemmingen", "application/json", Fiction.consent(person));
        house.gateway().receiver().answers(delivery -> 422);
        var parked = ggz.send(Fiction.application(person)).json().path("id").asText();
        Wait.until(() -> ggz.get("/v1/berichten/" + parked)
                .json()
                .path("status")
                .asText()
                .equals("geparkeerd"));
        house.gateway().receiver().answers(delivery -> 204);
        var page = as("operator", "/wachtrij");
        page.click("tbody a >> nth=0");
        assertThat(page.textContent("main")).contains(parked).doesNotContain(person);
        page.click("text=Opnieuw versturen >> nth=-1");
        told("Wachtrij: a parked message sent again");
        Wait.until(() -> ggz.get("/v1/berichten/" + parked)
                .json()
                .path("status")
                .asText()
                .equals("afgeleverd"));
        assertThat(parked).isNotEmpty();
    }
}
