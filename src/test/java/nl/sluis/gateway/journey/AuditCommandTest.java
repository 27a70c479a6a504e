package nl.sluis.gateway.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.StreamSupport;
import nl.sluis.gateway.cli.Sluis;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code ./sluis audit}: one exchange as its source, its destination, an FG and an operator see it. */
class AuditCommandTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Gateway gateway = Gateway.shared();
    private static final String person = Fiction.person();
    private static String accepted;
    private static String refused;

    @TempDir
    private static Path folder;

    @BeforeAll
    static void exchange() throws Exception {
        var ggz = gateway.as("ggz-voorbeeld");
        ggz.post("/v1/toestemmingen", "application/json", Fiction.consent(person));
        accepted = ggz.send(Fiction.message("09-status-ggz-uwv", person))
                .json()
                .path("id")
                .asText();
        Wait.until(() -> ggz.get("/v1/berichten/" + accepted)
                .json()
                .path("status")
                .asText()
                .equals("afgeleverd"));
        ggz.post("/v1/intrekkingen", "application/json", Fiction.withdrawal(person));
        var refusal =
                ggz.send(Fiction.message("09-status-ggz-uwv", person)).receipt().substring("rcpt1.".length());
        refused =
                JSON.readTree(Base64.getUrlDecoder().decode(refusal)).path("id").asText();
    }

    private record Said(int exitCode, String out, String err) {
        JsonNode json() throws IOException {
            return JSON.readTree(out);
        }

        List<String> types() throws IOException {
            return StreamSupport.stream(json().path("entries").spliterator(), false)
                    .map(entry -> entry.path("type").asText())
                    .toList();
        }
    }

    @Test
    void theSourceFindsEverythingItDidAboutAPersonAndItsOwnLook() throws Exception {
        about("privacy-officer-ggz");
        var types = about("privacy-officer-ggz").types();

        assertThat(types).startsWith("log.read");
        assertThat(types)
                .filteredOn(type -> !type.equals("log.read"))
                .containsExactly("refused", "consent.changed", "delivered", "accepted", "consent.changed");
    }

    @Test
    void theDestinationFindsOnlyWhatWasDeliveredToIt() throws Exception {
        var said = about("privacy-officer-uwv");

        assertThat(said.types()).filteredOn(type -> !type.equals("log.read")).containsExactly("delivered");
        assertThat(said.out()).doesNotContain(accepted, refused, "CONSENT");
    }

    @Test
    void theSameDeliveryIsShownWholeToItsSourceAndAsReceivedToItsDestination() throws Exception {
        var atUwv = show("fg-uwv", deliveredAt("fg-uwv"), "--json").json();
        var atGgz = show("privacy-officer-ggz", accepted, "--json").json();

        assertThat(atGgz.at("/body/decision/information/consent").toString()).contains("GIVEN");
        assertThat(atUwv.path("as").asText()).isEqualTo("destination");
        assertThat(atUwv.path("body").has("decision")).isFalse();
        assertThat(atUwv.at("/body/fields").size()).isPositive().isEqualTo((int)
                StreamSupport.stream(atGgz.at("/body/fields").spliterator(), false)
                        .filter(form -> !form.asText().equals("niet verzonden"))
                        .count());
        assertThat(atUwv.at("/body/subjects").toString())
                .contains("00000099000000002000")
                .doesNotContain("1000\"");
        assertThat(atUwv.at("/withheld/0/code").asText()).isEqualTo("WHAT_STAYED_WITH_THE_SENDER");
    }

    @Test
    void whoReadsOneEntrySeesItsFieldsAndWhatIsWithheld() {
        Wait.until(() -> show("privacy-officer-ggz", refused).out().contains("./sluis proof " + refused));
        var said = show("privacy-officer-ggz", refused);

        assertThat(said.exitCode()).isZero();
        assertThat(said.out())
                .contains("refused", "ggz-voorbeeld → uwv-voorbeeld", "niet verzonden", "CONSENT_WITHDRAWN")
                .contains("niet getoond: Het pseudoniem waaronder de andere partij");
    }

    @ParameterizedTest
    @ValueSource(strings = {"privacy-officer-uwv", "fg-uwv", "privacy-officer-gemeente", "operator"})
    void nobodyElseSeesThatSomethingWasRefused(String reader) throws Exception {
        assertThat(show(reader, refused).exitCode()).isEqualTo(2);
        assertThat(show(reader, refused).err()).contains("there is no such entry for you");
        assertThat(sluis("audit", "list", "--limit=1000", "--as=" + reader).out())
                .doesNotContain(refused, accepted);
    }

    @Test
    void anOperatorSeesNoPersonAndNoContent() throws Exception {
        var said = sluis("audit", "list", "--json", "--limit=1000", "--as=operator");

        assertThat(said.types())
                .contains("start")
                .doesNotContain("accepted", "refused", "delivered", "consent.changed");
        assertThat(said.out()).doesNotContain("0000009900000000");
        assertThat(sluis("audit", "search", "--as=operator", "--reden=nieuwsgierig", bsnFile())
                        .err())
                .contains("not entitled");
    }

    @Test
    void filtersAreOneQueryHoweverManyPages() throws Exception {
        var before = Ledger.entries(gateway.data()).size();
        var first = sluis(
                "audit",
                "search",
                "--json",
                "--as=privacy-officer-ggz",
                "--reason=CONSENT_WITHDRAWN",
                "--region=AM13",
                "--outcome=refuse",
                "--limit=1");

        assertThat(first.types()).containsExactly("refused");
        assertThat(Ledger.entries(gateway.data())).hasSize(before + 1);
        if (first.json().has("next")) {
            sluis(
                    "audit",
                    "search",
                    "--as=privacy-officer-ggz",
                    "--reason=CONSENT_WITHDRAWN",
                    "--region=AM13",
                    "--outcome=refuse",
                    "--limit=1",
                    "--na=" + first.json().path("next").asText());
            assertThat(Ledger.entries(gateway.data())).hasSize(before + 1);
        }
    }

    @Test
    void aPersonIsNotLookedUpWithoutAReasonNorByAnArgument() {
        assertThat(sluis("audit", "search", "--as=privacy-officer-ggz", bsnFile())
                        .err())
                .contains("--reden");
        assertThat(sluis("audit", "search", "--as=privacy-officer-ggz", "--person=" + person)
                        .exitCode())
                .isEqualTo(2);
    }

    @Test
    void anUnknownFilterIsRefusedWithTheNearest() {
        assertThat(sluis("audit", "search", "--regio=AM13").err()).contains("Unknown word", "'--region'");
        assertThat(sluis("audit", "search", "--as=fg-ggz", "--type=acepted").err())
                .contains("the nearest is 'accepted'");
    }

    @Test
    void aRegionIsToldToThoseWhoTakePartInIt() {
        var said = sluis("report", "regio", "--region=AM13", "--csv", "--as=privacy-officer-ggz");

        assertThat(said.exitCode()).as(said.err()).isZero();
        assertThat(sluis("report", "regio", "--region=AM99", "--as=privacy-officer-ggz")
                        .err())
                .contains("not entitled");
        assertThat(sluis("report", "regio", "--region=AM13", "--to=2999-01", "--as=operator")
                        .err())
                .contains("a month that is over");
    }

    @Test
    void theNumberOfThePersonStandsInNoAnswer() throws Exception {
        var said = about("privacy-officer-ggz");

        assertThat(said.out()
                        + said.err()
                        + show("privacy-officer-ggz", accepted).out())
                .doesNotContain(person);
    }

    private static String deliveredAt(String reader) throws IOException {
        return about(reader).json().at("/entries").findParents("type").stream()
                .filter(entry -> entry.path("type").asText().equals("delivered"))
                .map(entry -> entry.path("id").asText())
                .findFirst()
                .orElseThrow();
    }

    private static Said about(String reader) {
        return sluis("audit", "search", "--json", "--as=" + reader, "--reden=inzageverzoek IV-7", bsnFile());
    }

    private static String bsnFile() {
        try {
            return "--person-file=" + Files.writeString(folder.resolve("bsn"), person + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Said show(String reader, String entry, String... more) {
        var words = new ArrayList<>(List.of("audit", "show", entry, "--as=" + reader));
        words.addAll(List.of(more));
        return sluis(words.toArray(String[]::new));
    }

    private static Said sluis(String... words) {
        var all = new ArrayList<>(List.of(words));
        all.add("--data-dir=" + gateway.data());
        all.add("--management-port=" + gateway.managementPort());
        var out = new StringWriter();
        var err = new StringWriter();
        var exitCode = Sluis.run(new PrintWriter(out, true), new PrintWriter(err, true), all.toArray(String[]::new));
        return new Said(exitCode, out.toString(), err.toString());
    }
}
