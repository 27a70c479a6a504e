package nl.sluis.gateway.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Two persons agree, each with a key of their own, and see what was done with it; on a whole gateway. */
class ConsoleApprovalsTest {
    private static final String UWV = "00000099000000002000";
    private static final SigningHouse house = SigningHouse.shared();
    private ConsoleScreens screens = ConsoleScreens.at(house, "privacy-officer-ggz");

    @AfterEach
    void close() {
        screens.close();
    }

    private void as(String person) {
        screens.close();
        screens = ConsoleScreens.at(house, person);
    }

    @Test
    void twoOthersLetWhatTheLogSaysOfSomebodyGoAndNobodyApprovesAnOwnRequest() throws Exception {
        // Given: asked by the command line
        var person = Fiction.person();
        exchange(person);
        var request = house.file("wissing.json");
        var asked = house.online(
                "erase",
                "persoon",
                "--as=privacy-officer-ggz",
                "--person-file=" + house.write("bsn", person.getBytes(StandardCharsets.UTF_8)),
                "--ground=vergissing",
                "--purpose=Vastgelegd bij de verkeerde persoon",
                "--basis=AVG 17(1)(d)",
                "--case=ZAAK-2027-3",
                "--confirm=wissen",
                "--out=" + request);
        assertThat(asked.code()).as(asked.text()).isZero();
        var page = screens.page();

        // Then: who asked may not, and is told so in words
        page.navigate("/goedkeuringen");
        assertThat(page.textContent("main")).contains("0 van 2 goedgekeurd").doesNotContain(person);
        screens.looked("goedkeuringen");
        page.click("tbody a >> text=Wissing");
        assertThat(page.textContent("main")).contains("U kunt uw eigen verzoek niet goedkeuren", "ZAAK-2027-3");
        screens.looked("goedkeuring-eigen");
        var path = page.url().substring(house.address().length());
        var download = page.waitForDownload(() -> page.click("text=Verzoek downloaden"));
        assertThat(Files.readAllBytes(download.path())).isEqualTo(Files.readAllBytes(request));
        var own = house.as("privacy-officer-ggz");
        own.postFile(path, Map.of(), "mijn.sig", house.signed("erasure", request, "privacy-officer-ggz"));
        assertThat(own.get(path).body()).contains("Niemand keurt zijn eigen verzoek goed");

        // When: two others sign
        approves("privacy-officer-uwv", "erasure", request);
        screens.looked("goedkeuring-verzoek");
        approves("privacy-officer-gemeente", "erasure", request);
        as("privacy-officer-ggz");
        screens.page().navigate(path);
        screens.page().click("text=Laat zien wat er verdwijnt");
        assertThat(screens.page().textContent("main")).contains("Er is nog niets gewist", "regels van uw organisatie");
        screens.looked("goedkeuring-uitvoeren");
        screens.page().fill("#bevestiging", "wissen");
        screens.page().click("text=Voorgoed wissen");
        assertThat(screens.page().textContent("main")).contains("precies zoals zij er staat");
        screens.page().click("text=Laat zien wat er verdwijnt");
        screens.page().fill("#bevestiging", "wissen " + path.substring(path.lastIndexOf('/') + 1));
        screens.page().click("text=Voorgoed wissen");

        // Then
        assertThat(screens.page().textContent("main")).contains("Het is gewist", "uitgevoerd");
        screens.page().navigate("/goedkeuringen");
        assertThat(screens.page().textContent("#kop-gedaan ~ div"))
                .contains("privacy-officer-gemeente, privacy-officer-uwv", "uitgevoerd");
        assertThat(house.online("erase", "report", "--as=fg-ggz").text()).contains("performed");
    }

    private void approves(String officer, String what, Path request) {
        as(officer);
        var page = screens.page();
        page.navigate("/goedkeuringen");
        page.click("text=Een verzoek van een andere partij goedkeuren");
        var signature = house.write("mijn.sig", house.signed(what, request, officer));
        page.setInputFiles("#verzoek", request);
        page.setInputFiles("#bestand", signature);
        page.click("text=Inleveren");
        assertThat(page.textContent("main")).contains("Uw goedkeuring is vastgelegd");
    }

    @Test
    void whoAskedSeesOnceWhosePseudonymItIsAndAFgReadsAlong() throws Exception {
        var person = Fiction.person();
        var token = tokenAtUwv(person);
        var request = asksReidentification(token);
        var wrong = house.as("privacy-officer-ggz");
        approves("privacy-officer-ggz", "reidentification", request);
        approves("privacy-officer-gemeente", "reidentification", request);
        as("fg-uwv");
        screens.page().navigate("/goedkeuringen");
        screens.page().click("tbody a >> text=Herleiding");
        assertThat(screens.page().textContent("main"))
                .contains("klaar om uit te voeren", "Een FG houdt toezicht")
                .doesNotContain(token);
        assertThat(screens.page().locator("main form").count()).isZero();
        screens.looked("goedkeuring-fg");
        var path = screens.page().url().substring(house.address().length());
        assertThat(wrong.get(path).statusCode()).as("of another party").isEqualTo(404);

        as("privacy-officer-uwv");
        screens.page().navigate(path);
        screens.page().click("text=Laat eenmaal zien wie het is");
        assertThat(screens.page().textContent("main")).contains(person);
        assertThat(screens.page().url()).doesNotContain(person);
        screens.page().navigate(path);
        assertThat(screens.page().textContent("main")).contains("uitgevoerd").doesNotContain(person);
    }

    /** By the page alone. */
    private Path asksReidentification(String token) {
        as("privacy-officer-uwv");
        var page = screens.page();
        page.navigate("/goedkeuringen");
        page.click("text=Een herleiding vragen");
        page.fill("#wie", "psn1.onleesbaar");
        page.fill("#doel", "Dreigend gevaar voor de betrokkene zelf");
        page.fill("#grondslag", "AVG 6(1)(d)");
        page.fill("#zaak", "ZAAK-2026-7");
        page.click("main button");
        assertThat(page.textContent("main")).contains("Een veld klopt niet");
        assertThat(page.inputValue("#wie")).isEmpty();
        assertThat(page.inputValue("#zaak")).isEqualTo("ZAAK-2026-7");
        page.fill("#wie", token);
        page.click("main button");
        assertThat(page.textContent("main"))
                .contains("Uw verzoek is vastgelegd")
                .doesNotContain(token);
        assertThat(page.url()).doesNotContain(token);
        var download = page.waitForDownload(() -> page.click("text=Verzoek downloaden"));
        var file = house.file("herleiding.json");
        download.saveAs(file);
        assertThat(house.online("reidentify", "report", "--as=fg-uwv").text()).contains("ZAAK-2026-7", "open");
        return file;
    }

    @Test
    void anOfficerOfTheSenderIsTheSecondWhoSaysThatAMessageIsDiscarded() throws Exception {
        var person = Fiction.person();
        var ggz = house.gateway().as("ggz-voorbeeld");
        ggz.post("/v1/toestemmingen", "application/json", Fiction.consent(person));
        house.gateway().receiver().answers(delivery -> 422);
        var id = ggz.send(Fiction.application(person)).json().path("id").asText();
        Wait.until(() ->
                ggz.get("/v1/berichten/" + id).json().path("status").asText().equals("geparkeerd"));
        house.gateway().receiver().answers(delivery -> 204);
        assertThat(house.online("queue", "discard", id, "--reason=receiver-refuses", "--as=operator")
                        .code())
                .isZero();

        as("operator");
        screens.page().navigate("/goedkeuringen");
        assertThat(screens.page().textContent("main"))
                .contains("U vroeg dit zelf", "De ontvanger neemt het niet aan")
                .doesNotContain("Verzoeken van uw organisatie", person);
        screens.looked("goedkeuringen-beheerder");
        var operator = house.as("operator");
        operator.post("/goedkeuringen/afvoer/" + id, Map.of());
        assertThat(operator.get("/goedkeuringen").body()).contains("geeft niet zelf het tweede akkoord");
        assertThat(house.as("privacy-officer-uwv").get("/goedkeuringen").body())
                .as("of another party")
                .doesNotContain(id);
        as("fg-ggz");
        screens.page().navigate("/goedkeuringen");
        assertThat(screens.page().textContent("main")).contains("Een FG houdt toezicht");
        assertThat(screens.page().locator("main form").count()).isZero();
        as("privacy-officer-ggz");
        screens.page().navigate("/goedkeuringen");
        screens.page().click("main button >> text=Akkoord: afvoeren");
        assertThat(screens.page().textContent("main")).contains("Het bericht is afgevoerd");
        assertThat(ggz.get("/v1/berichten/" + id).json().path("status").asText())
                .isEqualTo("vervallen");
    }

    @Test
    void theKeysAreThoseOfTheCommandLineAndAMoveIsOpenedByAnother() throws Exception {
        exchange(Fiction.person());
        assertThat(house.online("keys", "new-epoch", "--confirm=new-epoch 2").code())
                .isZero();
        var proposed =
                house.online("keys", "migrate", "propose", "--receiver=" + UWV, "--to=2", "--confirm=migrate 1 2");
        assertThat(proposed.code()).as(proposed.text()).isZero();
        var status = new JsonMapper()
                .readTree(house.online("keys", "status", "--json").text());

        as("operator");
        var page = screens.page();
        page.navigate("/goedkeuringen");
        assertThat(page.locator("#kop-sleutels ~ .tabel-om tbody tr").count())
                .isEqualTo(status.path("keys").size());
        assertThat(page.textContent("main")).contains("van 1 naar 2, 30 dagen allebei open", "U vroeg dit zelf");
        as("privacy-officer-ggz");
        screens.page().navigate("/goedkeuringen");
        assertThat(screens.page().textContent("main")).contains("een privacy officer van de ontvanger");
        as("privacy-officer-uwv");
        screens.page().navigate("/goedkeuringen");
        screens.looked("goedkeuringen-verhuizing");
        screens.page().click("main button >> text=Akkoord: openen");
        assertThat(screens.page().textContent("main"))
                .contains("De verhuizing is geopend", "operator, privacy-officer-uwv");
        assertThat(house.online("keys", "migrate", "list").text()).contains("operator", "privacy-officer-uwv");
    }

    @Test
    void anErasureIsAskedInAFormAndTheNumberIsInNoAddress() throws Exception {
        var person = Fiction.person();
        var page = screens.page();
        page.navigate("/goedkeuringen/vragen/wissing");
        screens.looked("goedkeuring-vragen");
        page.fill("#wie", person);
        page.fill("#doel", "Vastgelegd bij de verkeerde persoon");
        page.fill("#grondslag", "AVG 17(1)(d)");
        page.fill("#zaak", "ZAAK-2027-4");
        page.click("main button");
        assertThat(page.textContent("main")).contains("Er staat niets meer van deze persoon");
        exchange(person);
        page.fill("#wie", person);
        page.click("main button");
        assertThat(page.textContent("main"))
                .contains("Uw verzoek is vastgelegd", "ZAAK-2027-4")
                .doesNotContain(person);
        assertThat(page.url()).doesNotContain(person);
        assertThat(house.online("erase", "report", "--as=fg-ggz").text()).contains("ZAAK-2027-4");
    }

    @Test
    void whereNothingWaitsThePageSaysWhatToDo() {
        as("privacy-officer-gemeente");
        screens.page().navigate("/goedkeuringen");
        assertThat(screens.page().textContent("main")).contains("Er wacht niets", "lever het hieronder in");
        screens.looked("goedkeuringen-leeg");
    }

    private static void exchange(String person) throws Exception {
        var ggz = house.gateway().as("ggz-voorbeeld");
        ggz.post("/v1/toestemmingen", "application/json", Fiction.consent(person));
        var id = ggz.send(Fiction.message("09-status-ggz-uwv", person))
                .json()
                .path("id")
                .asText();
        Wait.until(() ->
                ggz.get("/v1/berichten/" + id).json().path("status").asText().equals("afgeleverd"));
    }

    private static String tokenAtUwv(String person) throws Exception {
        var before = house.gateway().receiver().gotBy("uwv-voorbeeld").size();
        exchange(person);
        Wait.until(() -> house.gateway().receiver().gotBy("uwv-voorbeeld").size() > before);
        return house.gateway()
                .receiver()
                .gotBy("uwv-voorbeeld")
                .getLast()
                .data()
                .at("/betrokkene/bsn")
                .asText();
    }
}
