package nl.sluis.gateway.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import nl.sluis.gateway.cli.Sluis;
import nl.sluis.gateway.journal.EntryType;
import nl.sluis.gateway.journal.LogEntries;
import nl.sluis.gateway.journal.LogWindow;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a privacy officer asks of the rules: the pages tell what the command line tells, and nothing goes anywhere. */
class ConsoleRulesTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String BIRTH = "/betrokkene/geboortedatum";
    private static final ConsoleHouse house = ConsoleHouse.shared();
    private ConsoleScreens screens = ConsoleScreens.asNobody();

    @AfterEach
    void close() {
        screens.close();
    }

    private void as(String person) {
        screens.close();
        screens = ConsoleScreens.as(person);
    }

    private static JsonNode json(String... words) throws Exception {
        var out = new StringWriter();
        var progress = new StringWriter();
        var code = Sluis.run(new PrintWriter(out, true), new PrintWriter(progress, true), words);
        assertThat(code).as("%s%s", progress, out).isLessThan(2);
        return JSON.readTree(out.toString());
    }

    private static List<String> texts(JsonNode list, String member) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(one -> one.path(member).asText())
                .toList();
    }

    private static int entries() {
        var window = new LogWindow(Instant.EPOCH, Instant.now().plus(Duration.ofDays(1)));
        return house.gateway().bean(LogEntries.class).newest(window, 5_000).size();
    }

    private static long looks() {
        var window = new LogWindow(Instant.EPOCH, Instant.now().plus(Duration.ofDays(1)));
        return house.gateway().bean(LogEntries.class).newest(window, 5_000).stream()
                .filter(entry -> entry.leaf().type() == EntryType.LOG_READ)
                .count();
    }

    @Test
    void whatUwvMaySeeOfAnApplicationIsAskedInThreeChoices() {
        as("privacy-officer-uwv");
        var page = screens.page();
        page.navigate("/regels");
        screens.looked("regels");
        page.selectOption("#naar", "uwv");
        page.selectOption("#soort", "nl.sluis.traject.aanvraag.v1");
        page.click("main button");
        assertThat(page.url()).contains("naar=uwv");
        assertThat(page.textContent("main"))
                .contains("Daarvoor is toestemming van de betrokkene nodig", "Wet SUWI 54(10) jo UAVG 46");
        screens.looked("regels-antwoord");

        var said = Officers.run("policy", "table", "--for=uwv", "--type=traject.aanvraag.v1", "--config-dir=config");
        var paths = page.locator("tbody code.pad").allTextContents();
        assertThat(paths).isNotEmpty().allSatisfy(path -> assertThat(said.text())
                .contains(path + " "));
        assertThat(paths).hasSize((int)
                said.text().lines().filter(line -> line.startsWith("    /")).count());
        assertThat(page.locator("tbody .hoeveel-NOTHING").count()).isEqualTo((int) said.text()
                .lines()
                .filter(line -> line.contains("niet verzonden"))
                .filter(line -> line.startsWith("    /"))
                .count());
    }

    @Test
    void theMatrixHasAsManyRulesAsTheCommandLineAndSaysWhereNothingGoes() {
        as("auditor");
        var page = screens.page();
        page.navigate("/regels");
        var rules = Officers.run("policy", "table", "--config-dir=config")
                .text()
                .lines()
                .filter(line -> line.startsWith("    regel "))
                .count();
        assertThat(page.locator("tbody tr").count()).isEqualTo((int) rules);
        assertThat(page.textContent(".keuzes"))
                .as("an auditor sees no exchange")
                .doesNotContain("Wat niet nodig was");

        page.selectOption("#naar", "werkgever");
        page.click("main button");
        assertThat(page.textContent("main")).contains("Hier gaat niets", "mag niet vragen naar gezondheid");
        screens.looked("regels-niets");
        page.click("main >> text=Alle regels");
        page.click("tbody a >> nth=0"); // the first rule of the first message
        screens.looked("regels-regel");
    }

    @Test
    void whoSeesADateOfBirthAndWhoDoesNotIsToldAsOnTheCommandLine() throws Exception {
        as("fg-ggz");
        var page = screens.page();
        page.navigate("/regels/velden");
        screens.looked("regels-velden");
        page.selectOption("#veld", BIRTH);
        page.click("main button");
        assertThat(page.textContent("h1")).contains("Geboortedatum");
        screens.looked("regels-veld");

        var there =
                json("policy", "field", BIRTH, "--json", "--config-dir=config").path("receivers");
        var sees = new ArrayList<JsonNode>();
        var not = new ArrayList<JsonNode>();
        there.forEach(receiver -> (receiver.path("sees").asBoolean() ? sees : not).add(receiver));
        assertThat(page.locator("#b-zien").textContent()).contains(": " + sees.size() + " ");
        assertThat(page.locator("#b-niet").textContent()).contains(": " + not.size() + " ");
        assertThat(page.locator("table >> nth=0 >> tbody tr").count())
                .isEqualTo(sees.stream()
                        .mapToInt(receiver -> receiver.path("shown").size())
                        .sum());
        assertThat(page.textContent("main")).contains("alleen een leeftijdsgroep van vijf jaar");
    }

    @Test
    void whatWouldComeOfAMessageIsWhatTheGatewayExplainsAndNothingIsRecorded() throws Exception {
        as("privacy-officer-ggz");
        var page = screens.page();
        page.navigate("/regels/wat-als");
        screens.looked("regels-wat-als-vraag");
        var before = entries();
        var waiting = house.gateway().receiver().got().size();
        page.selectOption("#bericht", "AM13-midden-utrecht/rehearsal/aanvraag-met-toestemming.yaml");
        page.click("main button");
        assertThat(page.textContent("#uitkomst")).contains("Dit bericht zou doorgaan", "Er is niets verstuurd");
        screens.looked("regels-wat-als");
        var seen = page.locator("tbody tr th a").allTextContents().size();
        page.selectOption("#register", "ingetrokken");
        page.click("main button");
        assertThat(page.textContent("#uitkomst")).contains("zou worden geweigerd", "ingetrokken");
        screens.looked("regels-wat-als-geweigerd");
        page.selectOption("#ontvanger", ConsoleHouse.GGZ);
        page.click("main button");
        assertThat(page.textContent("#uitkomst")).contains("zou worden geweigerd");
        assertThat(entries()).as("entries of the log").isEqualTo(before);
        assertThat(house.gateway().receiver().got()).hasSize(waiting);

        var said = Officers.run(
                "explain",
                "samples/01-aanvraag-met-toestemming.yaml",
                "--prepare",
                "--json",
                "--data-dir=" + house.gateway().data(),
                "--port=" + house.gateway().port());
        var explained = JSON.readTree(said.text().substring(said.text().indexOf('{')));
        assertThat(explained.path("velden").size()).isEqualTo(seen);
    }

    @Test
    void whereThereIsOneVersionItSaysWhatToDoForASecond() {
        as("privacy-officer-ggz");
        var page = screens.page();
        page.navigate("/regels/versies");
        assertThat(page.textContent("main"))
                .contains("geldt nu", "niemand; alleen de ontwikkelstand", "Niets om te vergelijken");
        screens.looked("regels-versies-een");
    }

    @Test
    void whatWasNotNeededIsCountedAsOnTheCommandLine() throws Exception {
        as("privacy-officer-ggz");
        var page = screens.page();
        page.navigate("/regels/gebruik");
        screens.looked("regels-gebruik-vraag");
        var today = LocalDate.now(ZoneOffset.UTC).toString();
        var looks = looks();
        page.fill("#van", today);
        page.fill("#tot", today);
        page.click("main button");
        page.waitForSelector("text=regels niet gebruikt");
        screens.looked("regels-gebruik");
        assertThat(looks()).as("one look").isEqualTo(looks + 1);
        var data = page.waitForDownload(() -> page.click("text=Als bestand (JSON)"))
                .path();

        var here = JSON.readTree(data.toFile());
        var there = counted("privacy-officer-ggz");
        assertThat(here).isEqualTo(there);
        assertThat(messages(here.path("sent"), "status-ggz-uwv")).isPositive();
        assertThat(texts(here.path("sent"), "rule"))
                .contains("aanvraag-ggz-uwv")
                .doesNotContain("besluit-uwv-ggz");
    }

    @Test
    void aReceiverIsToldOfWhatWasDeliveredToItAndOfNothingElse() throws Exception {
        var there = counted("privacy-officer-uwv");
        var elsewhere = counted("privacy-officer-gemeente");

        assertThat(messages(there.path("received"), "status-ggz-uwv")).isPositive();
        assertThat(texts(there.path("sent"), "rule")).doesNotContain("status-ggz-uwv");
        assertThat(StreamSupport.stream(elsewhere.path("received").spliterator(), false))
                .isNotEmpty()
                .allSatisfy(use -> assertThat(use.path("messages").asLong()).isZero());
        assertThat(Officers.run(minimaal("auditor")).text()).contains("not entitled");
    }

    private static JsonNode counted(String officer) throws Exception {
        return json(minimaal(officer));
    }

    private static String[] minimaal(String officer) {
        var today = LocalDate.now(ZoneOffset.UTC).toString();
        return new String[] {
            "report",
            "minimaal",
            "--from=" + today,
            "--to=" + today,
            "--json",
            "--as=" + officer,
            "--data-dir=" + house.gateway().data(),
            "--management-port=" + house.gateway().managementPort()
        };
    }

    private static long messages(JsonNode uses, String rule) {
        return StreamSupport.stream(uses.spliterator(), false)
                .filter(use -> use.path("rule").asText().equals(rule))
                .findFirst()
                .orElseThrow()
                .path("messages")
                .asLong();
    }

    @Test
    void itAllWorksByKeyboardAndWithoutAScript() {
        screens.close();
        screens = ConsoleScreens.withoutScriptAs("fg-uwv");
        var page = screens.page();
        page.navigate("/regels");
        page.focus("#naar");
        page.keyboard().press("ArrowDown"); // the first of the receivers
        page.focus("main form button");
        page.keyboard().press("Enter");
        page.waitForURL("**/regels?*naar=*");
        assertThat(page.inputValue("#naar")).isNotEmpty();
        page.focus(".keuzes a >> nth=3");
        page.keyboard().press("Enter");
        page.waitForURL("**/regels/versies");
        assertThat(page.textContent("h1")).isEqualTo("Versies van de regels");
    }
}
