package nl.sluis.gateway.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import nl.sluis.gateway.cli.Sluis;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code ./sluis rehearse}: what was decided, decided again under rules that are not active. */
class RehearseTest {
    private static Gateway gateway;
    private static String accepted;
    private static String tried;
    private static String refused;
    private static String atTheDoor;

    @TempDir
    Path config;

    @BeforeAll
    static void decides() throws Exception {
        gateway = Gateway.shared();
        var ggz = gateway.as("ggz-voorbeeld");
        var person = Fiction.person();
        ggz.post("/v1/toestemmingen", "application/json", Fiction.consent(person));
        accepted = idOf(ggz.send(Fiction.message("09-status-ggz-uwv", person)), 202);
        tried = idOf(
                ggz.post(
                        "/v1/berichten/proef",
                        "application/cloudevents+json",
                        Fiction.message("09-status-ggz-uwv", person)),
                200);
        refused = idOf(ggz.send(Fiction.message("09-status-ggz-uwv", Fiction.person())), 403);
        var elsewhere = Fiction.message("09-status-ggz-uwv", person);
        elsewhere.put("regio", "AM01");
        atTheDoor = idOf(ggz.send(elsewhere), 403);
    }

    @BeforeEach
    void copiesTheConfiguration() throws IOException {
        for (var part : List.of("policy", "messages")) {
            Files.createDirectories(config.resolve(part));
            try (var files = Files.list(Path.of("config", part))) {
                for (var file : files.toList()) {
                    Files.copy(file, config.resolve(part).resolve(file.getFileName()));
                }
            }
        }
    }

    @Test
    void nothingFlipsUnderTheSameRules() throws Exception {
        var replayed = rehearse("privacy-officer-ggz");

        assertThat(replayed.path("flips")).isEmpty();
        assertThat(replayed.path("same").asLong()).isGreaterThanOrEqualTo(3);
    }

    @Test
    void whatWasRefusedForConsentPassesUnderARuleThatAsksNone() throws Exception {
        change("basis: \"BW 7:457\", consent: traject }", "basis: \"Wet SUWI 54(10)\", consent: none }");

        var replayed = rehearse("privacy-officer-ggz");

        assertThat(becoming(replayed.path("flips"), refused)).isEqualTo("doorgelaten");
        assertThat(becoming(replayed.path("flips"), accepted)).isEmpty();
        assertThat(replayed.path("nowPermitted").asLong()).isPositive();
        assertThat(replayed.path("nowRefused").asLong()).isZero();
    }

    @Test
    void whatPassedIsRefusedUnderARuleForAnotherPurpose() throws Exception {
        change("purpose: re-integratie", "purpose: monitoring");

        var replayed = rehearse("privacy-officer-ggz");

        assertThat(becoming(replayed.path("flips"), accepted)).isEqualTo("geweigerd");
        assertThat(becoming(replayed.path("flips"), tried)).isEqualTo("geweigerd");
        assertThat(becoming(replayed.path("flips"), refused)).isEmpty();
    }

    @Test
    void whatWasRefusedBeforeTheRuleCannotBeToldAndSaysSo() throws Exception {
        var replayed = rehearse("privacy-officer-ggz");

        assertThat(becoming(replayed.path("untold"), atTheDoor)).isEqualTo("niet te herspelen");
        assertThat(replayed.path("cannotTell").asLong()).isPositive();
    }

    @Test
    void anOperatorSeesCountsAndNoEntries() throws Exception {
        change("basis: \"BW 7:457\", consent: traject }", "basis: \"Wet SUWI 54(10)\", consent: none }");

        var replayed = rehearse("operator");

        assertThat(replayed.path("nowPermitted").asLong()).isPositive();
        assertThat(replayed.toString())
                .doesNotContain(accepted, tried, refused, atTheDoor, "entries", "0000009900000000");
    }

    @Test
    void anotherPartySeesNothingOfIt() throws Exception {
        change("basis: \"BW 7:457\", consent: traject }", "basis: \"Wet SUWI 54(10)\", consent: none }");

        var replayed = rehearse("privacy-officer-uwv");

        assertThat(replayed.toString()).doesNotContain(accepted, tried, refused, atTheDoor);
    }

    @Test
    void theLookStandsInTheLog() throws Exception {
        var before = Ledger.entries(gateway.data()).keySet();

        var unused = rehearse("operator");

        var after = Ledger.entries(gateway.data());
        after.keySet().removeAll(before);
        assertThat(after.values()).containsExactly("log.read");
    }

    @Test
    void printsCountsInDutchAndGivesAnExitCode() throws Exception {
        change("purpose: re-integratie", "purpose: monitoring");
        var out = new StringWriter();

        var exitCode = run(out, "privacy-officer-ggz");

        assertThat(exitCode).isEqualTo(1);
        assertThat(out.toString())
                .contains("Herspeeld: ", "blijft gelijk", "wordt geweigerd", "niet te herspelen", "Omslag", accepted);
    }

    @Test
    void aMatrixThatDoesNotCompileIsNotRehearsed() throws Exception {
        change("purpose: re-integratie", "purpose: re-integratei");
        var err = new StringWriter();

        var exitCode = Sluis.run(new PrintWriter(new StringWriter()), new PrintWriter(err, true), words("operator"));

        assertThat(exitCode).isEqualTo(2);
        assertThat(err.toString()).contains("re-integratei");
    }

    private JsonNode rehearse(String person) throws IOException {
        var out = new StringWriter();
        var exitCode = run(out, person, "--json");
        assertThat(exitCode).isLessThan(2);
        return new JsonMapper().readTree(out.toString());
    }

    private int run(StringWriter out, String person, String... more) {
        var err = new StringWriter();
        var exitCode = Sluis.run(new PrintWriter(out, true), new PrintWriter(err, true), words(person, more));
        assertThat(err.toString()).doesNotContain("refuse", "entitled");
        return exitCode;
    }

    private String[] words(String person, String... more) {
        var words = new ArrayList<>(List.of(
                "rehearse",
                config.toString(),
                "--since=1h",
                "--as=" + person,
                "--data-dir=" + gateway.data(),
                "--management-port=" + gateway.managementPort()));
        words.addAll(List.of(more));
        return words.toArray(String[]::new);
    }

    /** Changes the rule of the status from provider to UWV. */
    private void change(String from, String to) throws IOException {
        var file = config.resolve("policy").resolve("traject-ggz-uwv.yaml");
        var text = Files.readString(file);
        var start = text.indexOf("- id: status-ggz-uwv");
        var rule = text.substring(start);
        assertThat(rule).contains(from);
        Files.writeString(file, text.substring(0, start) + rule.replaceFirst(java.util.regex.Pattern.quote(from), to));
    }

    private static String becoming(JsonNode rows, String entry) {
        return StreamSupport.stream(rows.spliterator(), false)
                .filter(row -> row.path("entries").toString().contains(entry))
                .map(row -> row.path("becomes").asText())
                .findFirst()
                .orElse("");
    }

    private static String idOf(BackOffice.Reply reply, int status) {
        assertThat(reply.status()).as(reply.text()).isEqualTo(status);
        return reply.json().path("id").asText();
    }
}
