package nl.sluis.gateway.journey;

import static org.assertj.core.api.Assertions.assertThat;

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
        assertThat(page.content()).contains("localhost/log/0");
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
    void anOperatorSeesWhatWaitsAndWhatToDoAboutIt() {
        as("operator");
        var page = screens.page();
        page.navigate("/");
        screens.looked("begin-beheerder");
        page.click(".menu >> text=Wachtrij");
        assertThat(page.textContent("table")).contains("GGZ Voorbeeld", "wacht op een medewerker");
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
}
