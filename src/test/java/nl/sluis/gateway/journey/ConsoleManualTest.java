package nl.sluis.gateway.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * {@code docs/handleiding-privacy.md}, walked as somebody new would: each question with the clicks that the manual names, counted,
 * and its pictures, which {@code docs/beelden/haal} puts beside it.
 */
class ConsoleManualTest {
    private static final Path MANUAL = Path.of("docs/handleiding-privacy.md");
    private static final Path PICTURES = ConsoleScreens.PICTURES.resolve("handleiding");
    private static final long MOST_BYTES = 120_000;
    private static final ConsoleHouse house = ConsoleHouse.shared();
    private final String person = Fiction.person();
    private final ConsoleScreens screens = ConsoleScreens.asNobody();
    private final Page page = screens.page();
    private final long began = System.nanoTime();
    private int clicks;

    @BeforeAll
    static void foldersAreThere() throws IOException {
        Files.createDirectories(PICTURES);
    }

    @AfterEach
    void close() {
        screens.close();
    }

    private void exchange() throws Exception {
        var ggz = house.gateway().as("ggz-voorbeeld");
        ggz.post("/v1/toestemmingen", "application/json", Fiction.consent(person));
        var id = ggz.send(Fiction.message("09-status-ggz-uwv", person))
                .json()
                .path("id")
                .asText();
        Wait.until(() ->
                ggz.get("/v1/berichten/" + id).json().path("status").asText().equals("afgeleverd"));
    }

    private void click(String what) {
        clicks++;
        page.click(what);
    }

    /** As somebody comes in the morning: the first page, and from there. */
    private void signIn(String who) {
        page.setViewportSize(1040, 780);
        page.navigate("/");
        click("main >> text=Aanmelden");
        page.fill("#naam", who);
        page.fill("#wachtwoord", house.password(who));
        click("main button");
    }

    private void picture(String name) throws IOException {
        var file = PICTURES.resolve(name + ".png");
        page.screenshot(new Page.ScreenshotOptions().setPath(file));
        assertThat(Files.size(file)).as(name).isLessThan(MOST_BYTES);
    }

    private void told(String question) {
        System.out.printf(
                "handleiding: %-58s %2d clicks, %4.1f s of gateway and browser%n",
                question, clicks, (System.nanoTime() - began) / 1e9);
    }

    /** "Mevrouw belt: wie heeft er iets over mij gekregen?", from the first page to the PDF. */
    @Test
    void whoGotSomethingAboutMe() throws Exception {
        exchange();
        signIn("privacy-officer-ggz");
        click(".menu >> text=Inzage");
        page.fill("#bsn", person);
        page.fill("#reden", "inzageverzoek 2026-014");
        page.fill("#kenmerk", "IV-2026-014");
        picture("inzage-vraag");
        click("main button");
        picture("inzage");
        Download pdf = page.waitForDownload(() -> click("text=Overzicht als PDF"));
        told("wie heeft er iets over mij gekregen? (tot de PDF)");
        assertThat(clicks).isEqualTo(5);
        try (var document = Loader.loadPDF(pdf.path().toFile())) {
            assertThat(new PDFTextStripper().getText(document)).contains("UWV Voorbeeld", "IV-2026-014");
        }
    }

    @Test
    void whyWasThisRefused() throws Exception {
        var unused = house.gateway().as("ggz-voorbeeld").send(Fiction.message("09-status-ggz-uwv", person));
        signIn("privacy-officer-ggz");
        click(".menu >> text=Logboek");
        page.selectOption("#uitkomst", "refuse");
        click("form[role=search] button");
        picture("geweigerd");
        click(".zinnen a >> nth=0");
        assertThat(page.textContent("main")).contains("Er is geen geldige toestemming gevonden");
        told("waarom is dit geweigerd?");
        assertThat(clicks).isEqualTo(5);
    }

    @Test
    void isTheLogWhole() throws Exception {
        signIn("fg-ggz");
        click(".menu >> text=Overzicht");
        click("text=Nu nakijken");
        page.waitForSelector("text=Heel: nagekeken tot");
        picture("heel");
        told("is het logboek heel?");
        assertThat(clicks).isEqualTo(4);
    }

    @Test
    void mayThisPartySeeThisField() throws Exception {
        signIn("privacy-officer-ggz");
        click(".menu >> text=Regels");
        click("text=Per gegeven");
        page.selectOption(
                "#veld",
                page.locator("#veld option:has-text('Geboortedatum') >> nth=0").getAttribute("value"));
        click("main form button");
        assertThat(page.textContent("main")).contains("Wie er niets van ziet");
        picture("per-gegeven");
        told("mag deze partij dit gegeven zien?");
        assertThat(clicks).isEqualTo(5);
    }

    @Test
    void whoHeardThatAConsentWasWithdrawn() throws Exception {
        exchange();
        signIn("privacy-officer-ggz");
        click(".menu >> text=Inzage");
        page.fill("#bsn", person);
        page.fill("#reden", "intrekking 2026-007");
        click("main button");
        click("summary:has-text('Een toestemming intrekken')");
        click("button:has-text('Toestemming intrekken')");
        assertThat(page.textContent("#toestemmingen")).contains("De intrekking is vastgelegd");
        click("summary:has-text('Een intrekking laten weten')");
        clicks++;
        page.check("input[value=traject]");
        click("details[open] button:has-text('Doorgeven')");
        page.waitForSelector("text=Iedereen heeft het");
        picture("bereikt");
        told("toestemming ingetrokken: wie is bereikt?");
        assertThat(clicks).isEqualTo(9);
    }

    /** What the manual shows lies beside it, is small, and is made here. */
    @Test
    void everyPictureOfTheManualIsThere() throws IOException {
        var shown = Pattern.compile("\\(beelden/([a-z-]+)\\.png\\)")
                .matcher(Files.readString(MANUAL))
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toSet());
        var own = Files.readString(Path.of("src/test/java/nl/sluis/gateway/journey/ConsoleManualTest.java"));

        assertThat(shown).hasSizeGreaterThan(4).allSatisfy(name -> {
            assertThat(Path.of("docs/beelden", name + ".png")).isNotEmptyFile();
            assertThat(Files.size(Path.of("docs/beelden", name + ".png"))).isLessThan(MOST_BYTES);
            assertThat(own).contains("picture(\"" + name + "\")");
        });
    }
}
