package nl.sluis.gateway.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import nl.sluis.gateway.cli.Sluis;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The pages as people see and use them, in a real browser. */
class ConsolePagesTest {
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

    @Test
    void whoComesFirstSeesThatTheGatewayRunsAndSignsIn() {
        var page = screens.page();
        page.navigate("/");
        assertThat(page.content()).contains("localhost:8443/log/0");
        screens.looked("begin");
        page.navigate("/woordenlijst#grondslag");
        screens.looked("woordenlijst");
        page.navigate("/wachtrij");
        assertThat(page.url()).endsWith("/aanmelden");
        screens.looked("aanmelden");
        screens.signIn("operator");
        assertThat(page.url()).as("where they were going").endsWith("/wachtrij");
        page.click("text=Afmelden");
        assertThat(page.textContent("main")).contains("U bent afgemeld");
    }

    @Test
    void whoReadsEnglishGetsEnglish() {
        var page = screens.page();
        page.navigate("/aanmelden");
        page.click("text=English");
        assertThat(page.textContent("h1")).isEqualTo("Sign in");
        assertThat(page.getAttribute("html", "lang")).isEqualTo("en");
        page.navigate("/woordenlijst");
        assertThat(page.textContent("h1")).isEqualTo("Glossary");
    }

    @Test
    void anOperatorSeesWhatWaitsAndWhatToDoAboutIt() throws Exception {
        as("operator");
        var page = screens.page();
        page.navigate("/");
        screens.looked("begin-beheerder");
        page.click(".menu >> text=Wachtrij");
        assertThat(page.textContent("table")).contains("GGZ Voorbeeld", "wacht op een medewerker");
        assertThat(page.locator("tbody tr").count())
                .as("as many as the command line tells")
                .isEqualTo(told("queue", "list", "--json", "--as=operator")
                        .path("messages")
                        .size());
        screens.looked("wachtrij");
        page.click("text=Net aangenomen");
        page.click("text=Wacht op een medewerker");
        page.click("tbody a");
        assertThat(page.textContent("main")).contains(house.parked).doesNotContain(house.person);
        screens.looked("wachtrij-bericht");
        page.click("text=Terug naar de wachtrij");
        page.click("text=Wordt opnieuw geprobeerd");
        assertThat(page.textContent("main")).contains("Er wacht niets");
        screens.looked("wachtrij-leeg");
    }

    @Test
    void whatIsNotForSomebodySaysSoInPlainWords() {
        as("fg-ggz");
        var page = screens.page();
        page.navigate("/wachtrij");
        assertThat(page.textContent("h1")).isEqualTo("Dit is niet voor u");
    }

    @Test
    void anOfficerFindsWhoGotWhatAboutAPerson() {
        as("privacy-officer-ggz");
        var page = screens.page();
        page.navigate("/");
        page.click(".menu >> text=Logboek");
        screens.looked("zoeken-begin");
        page.fill("#waarom", "inzageverzoek IV-2026-17");
        page.fill("#bsn", house.person);
        page.click("text=Zoeken op persoon");
        assertThat(page.textContent(".zinnen"))
                .contains("UWV Voorbeeld heeft het bericht", "van GGZ Voorbeeld ontvangen");
        assertThat(page.url()).doesNotContain(house.person);
        screens.looked("zoeken-persoon");
        page.click(".zinnen a >> text=stuurde UWV Voorbeeld");
        assertThat(page.textContent(".tijdlijn")).contains("Aangenomen", "Afgeleverd");
        assertThat(page.textContent("table")).contains("Burgerservicenummer", "pseudoniem");
        screens.looked("bericht");
        var download = page.waitForDownload(() -> page.click("text=Bewijs downloaden >> nth=0"));
        assertThat(download.suggestedFilename()).endsWith(".tlog-proof");
    }

    @Test
    void anOfficerNarrowsDownByWhatWasFoundAndSeesTheSameNumbersAsTheCommandLine() throws Exception {
        as("privacy-officer-ggz");
        var page = screens.page();
        page.navigate("/zoeken");
        page.selectOption("#uitkomst", "refuse");
        page.click("form[role=search] button");
        assertThat(page.textContent(".zinnen")).contains("niet doorgegeven");
        screens.looked("zoeken-geweigerd");
        var told = page.textContent("#kop-gevonden");
        assertThat(told).startsWith(Long.toString(commandLine("privacy-officer-ggz", "--outcome=refuse")) + " regel");
        page.click(".facetten section >> nth=0 >> a >> nth=0");
        assertThat(page.url()).contains("soort=");
        page.navigate("/zoeken?zoek=&regio=AM24");
        assertThat(page.textContent("main")).contains("Niets gevonden");
        screens.looked("zoeken-niets");
    }

    private static long commandLine(String person, String filter) throws Exception {
        return told("audit", "search", "--json", "--limit=1000", filter, "--as=" + person)
                .path("entries")
                .size();
    }

    private static JsonNode told(String... words) throws Exception {
        var all = new ArrayList<>(List.of(words));
        all.add("--data-dir=" + house.gateway().data());
        all.add("--management-port=" + house.gateway().managementPort());
        var out = new StringWriter();
        var code = Sluis.run(new PrintWriter(out), new PrintWriter(out), all.toArray(String[]::new));
        assertThat(code).isZero();
        return new JsonMapper().readTree(out.toString());
    }

    @Test
    void everybodySeesWhetherTheLogIsWholeAndHasItChecked() {
        as("privacy-officer-ggz");
        var page = screens.page();
        page.navigate("/overzicht");
        assertThat(page.textContent("main")).contains("Midden-Utrecht");
        page.click("text=Nu nakijken");
        page.waitForSelector("text=Heel: nagekeken tot");
        screens.looked("overzicht");
        as("operator");
        screens.page().navigate("/overzicht");
        assertThat(screens.page().textContent("main")).contains("Wat er wacht per regio");
        screens.looked("overzicht-beheerder");
        as("auditor");
        screens.page().navigate("/overzicht");
        assertThat(screens.page().textContent("main")).contains("Heel").doesNotContain("Midden-Utrecht");
        screens.looked("overzicht-auditor");
    }

    @Test
    void aPageGivesItsAnswerWithoutScriptToo() {
        screens.close();
        screens = ConsoleScreens.withoutScriptAs("privacy-officer-ggz");
        var page = screens.page();
        page.navigate("/overzicht");
        page.click("text=Nu nakijken");
        assertThat(page.textContent("#stand")).containsAnyOf("Heel", "Bezig");
        page.navigate("/zoeken");
        page.fill("#waarom", "inzageverzoek IV-2026-17");
        page.fill("#bsn", house.person);
        page.click("text=Zoeken op persoon");
        assertThat(page.textContent(".zinnen")).contains("UWV Voorbeeld");
    }

    /** The walk of the issue: from signing in to the message; nothing but clicks that a person makes. */
    @Test
    void aNewOfficerAnswersWhoCallsInFewClicks() {
        var began = System.nanoTime();
        var page = screens.page();
        page.navigate("/zoeken");
        screens.signIn("privacy-officer-ggz"); // 1 click
        page.fill("#waarom", "inzageverzoek IV-2026-18");
        page.fill("#bsn", house.person);
        page.click("text=Zoeken op persoon"); // 2
        page.click(".zinnen a >> nth=0"); // 3
        assertThat(page.textContent("h1")).isNotEmpty();
        System.out.println("who got something about me: 3 clicks, " + (System.nanoTime() - began) / 1_000_000
                + " ms of the gateway and the browser");
    }
}
