package nl.sluis.gateway.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An operator sees what flows, and brings a change in: checked, tried, activated, taken back. */
class ConsoleRegionsTest {
    private static final String ROUTE = "routes/AM13-midden-utrecht/vraag-uwv-naar-ggz.camel.yaml";
    private static final String REHEARSAL = "routes/AM13-midden-utrecht/rehearsal/aanvraag-met-toestemming.yaml";
    private static final SigningHouse house = SigningHouse.shared();
    private final ConsoleScreens screens = ConsoleScreens.at(house, "operator");
    private String route = "";
    private String rehearsal = "";

    @BeforeEach
    void knowsWhatStandsThere() {
        route = house.folders().read(ROUTE);
        rehearsal = house.folders().read(REHEARSAL);
    }

    @AfterEach
    void putsBack() {
        screens.close();
        house.folders().write(ROUTE, route);
        house.folders().write(REHEARSAL, rehearsal);
        assertThat(house.online("activate").code()).isZero();
    }

    @Test
    void anOperatorSeesWhatFlowsInTheNumbersAndTheDrawingOfTheCommandLine() throws Exception {
        var page = screens.page();
        page.navigate("/");
        page.click(".menu >> text=Regio’s en routes");
        var told = json("route", "show", "AM13", "--json");
        assertThat(page.locator("tr:has-text('AM13') td").allTextContents().subList(0, 2))
                .as("parties and flows")
                .containsExactly(
                        Integer.toString(told.path("parties").size()),
                        Integer.toString(told.path("flows").size()));
        assertThat(page.textContent("main")).contains("UWV Voorbeeld", "Nog dagen", "Deze gateway");
        screens.looked("regios");

        page.click("tbody a >> text=AM13");
        page.waitForCondition(() -> (int) page.evaluate("document.querySelector('.tekening img').naturalWidth") > 0);
        assertThat(page.textContent("main")).contains("Wie vertelt wie wat", "traject.aanvraag", "webhook");
        screens.looked("regio");
        var drawn = Files.createTempFile("sluis-regio", ".svg");
        var shown = house.reads(
                "route",
                "show",
                "AM13",
                "--live",
                "--svg=" + drawn,
                "--data-dir=" + house.gateway().data(),
                "--management-port=" + house.gateway().managementPort());
        assertThat(shown.code()).as(shown.text()).isZero();
        var svg = house.as("operator").get("/regios/AM13/stroom.svg");
        assertThat(svg.headers().firstValue("Content-Type").orElse("")).startsWith("image/svg+xml");
        assertThat(svg.body()).isEqualTo(Files.readString(drawn));

        page.navigate("/regios/AM24");
        assertThat(page.textContent("main")).contains("./sluis region init AM24");
        screens.looked("regio-leeg");
    }

    @Test
    void whatIsWrongIsToldWithFileAndLineAndTheNearestWordAsByCheck() throws Exception {
        var page = screens.page();
        page.navigate("/regios");
        page.click("main button >> text=Nakijken");
        page.waitForSelector("text=Alles klopt");
        screens.looked("nagekeken");

        house.folders().replace(ROUTE, "purpose", "purpoze");
        page.click("text=Opnieuw nakijken");
        page.waitForSelector("[role=alert]");
        var address = page.url();
        page.reload();
        assertThat(page.url()).as("a reload loses nothing").isEqualTo(address);
        var told = json("check", "--json", "--data-dir=" + house.gateway().data());
        assertThat(told.path("good").asBoolean()).isFalse();
        var shown = page.textContent("main");
        for (var part : told.path("parts")) {
            for (var problem : part.path("problems")) {
                assertThat(shown)
                        .contains(problem.path("file").asText() + ":"
                                + problem.path("line").asText())
                        .contains(problem.path("problem").asText());
            }
        }
        assertThat(shown).contains("did you mean");
        screens.looked("nagekeken-fout");
    }

    @Test
    void aChangeIsTriedActivatedAndTakenBackByThePagesAlone() {
        var page = screens.page();
        house.folders().delete(ROUTE);
        page.navigate("/regios");
        page.click("main button >> text=Proberen");
        page.waitForSelector("h1:text-is('Dit kan actief worden')");
        assertThat(page.textContent("main")).contains("weg", "AM13.vraag-uwv-naar-ggz", "Verwacht", "Kreeg");
        screens.looked("set-proberen");
        page.click("main button >> text=Activeren");
        page.waitForSelector("h1:text-is('Geactiveerd')");
        page.reload();
        assertThat(page.textContent("h1"))
                .as("a reload activates nothing again")
                .isEqualTo("Geactiveerd");
        screens.looked("set-geactiveerd");
        assertThat(house.online("activate", "--dry-run").text()).contains("already active");

        page.click("text=Terug naar de regio’s");
        assertThat(page.textContent("#kop-verloop ~ div tbody tr >> nth=0")).contains("geactiveerd", "operator");
        screens.looked("regios-veranderd");
        page.click("main button >> text=Terugdraaien");
        page.waitForSelector("h1:text-is('Teruggedraaid')");
        page.click("text=Terug naar de regio’s");
        assertThat(page.textContent("#kop-verloop ~ div tbody tr >> nth=0")).contains("teruggedraaid", "operator");
        assertThat(page.textContent("main")).contains("Er is geen vorige set");
    }

    @Test
    void aRehearsalThatGoesOtherwiseIsToldAsExpectedAgainstGotAndNothingBecomesActive() {
        house.folders().replace(REHEARSAL, "uitkomst: doorgegeven", "uitkomst: geweigerd");
        var page = screens.page();
        page.navigate("/regios/AM13");
        page.click("main button >> text=Proberen");
        page.waitForSelector("h1:text-is('Geweigerd')");
        assertThat(page.textContent("tr:has-text('aanvraag-met-toestemming')"))
                .contains("verwacht: geweigerd; kreeg: doorgegeven")
                .doesNotContain("999990342", "Vermeulen");
        screens.looked("set-geweigerd");
        page.navigate("/regios");
        page.click("main button >> text=Activeren");
        page.waitForSelector("h1:text-is('Geweigerd')");
        page.navigate("/regios");
        assertThat(page.textContent("#kop-verloop ~ div tbody tr >> nth=0"))
                .contains("geweigerd", "operator", "aanvraag-met-toestemming");
    }

    @Test
    void anActivationIsSignedWithAKeyThatIsOnNoGateway() {
        house.folders().delete(ROUTE);
        var visit = house.as("operator");
        var work = ConsoleVisit.to(visit.post("/regios/verzoek", Map.of()));
        Wait.until(() -> visit.get(work).body().contains("Verzoek downloaden"));
        var request = visit.get(work + "/activering.json");
        assertThat(request.headers().firstValue("Content-Disposition").orElse(""))
                .startsWith("attachment");
        var file = house.write("activering.json", request.body().getBytes(StandardCharsets.UTF_8));
        var page = screens.page();

        assertThat(told(visit, work, "<script>.sig", "geen ondertekening".getBytes(StandardCharsets.UTF_8)))
                .contains("Dit bestand is geen ondertekening")
                .doesNotContain("<script>.sig");
        assertThat(told(visit, work, "a.sig", house.signed("activation", file, "privacy-officer-ggz")))
                .contains("Deze ondertekening is niet van u");
        var own = house.signed("activation", file, "operator");
        house.folders().write(ROUTE, route + "\n# anders\n");
        assertThat(told(visit, work, "a.sig", own)).contains("are others than was signed for");
        house.folders().delete(ROUTE);
        assertThat(told(visit, work, "a.sig", own)).contains("De nieuwe set werkt");
        assertThat(told(visit, work, "a.sig", own)).as("it is good once").contains("are others than was signed for");
        page.navigate("/regios");
        page.click("main button >> text=Terugdraaien");
        page.waitForSelector("h1:text-is('Teruggedraaid')");
    }

    /** What the page says on which somebody lands who hands this in. */
    private static String told(ConsoleVisit visit, String work, String name, byte[] signature) {
        var after = ConsoleVisit.to(visit.postFile(work, Map.of(), name, signature));
        var body = new AtomicReference<>("");
        Wait.until(() -> {
            var page = visit.get(after); // a message that is told once is on the first page that is got
            body.set(page.body());
            return !page.headers().map().containsKey("Refresh");
        });
        return body.get();
    }

    private static JsonNode json(String... words) throws Exception {
        return new JsonMapper().readTree(house.reads(words).text());
    }
}
