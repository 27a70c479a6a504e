package nl.sluis.gateway.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import nl.sluis.gateway.cli.Sluis;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code ./sluis report datalek} on a whole gateway. */
class DatalekJourneyTest {
    private static final Gateway gateway = Gateway.shared();

    @TempDir
    private Path folder;

    private record Said(int exitCode, String out, String err) {}

    private static Said datalek(String asker, String party, Instant from, String... more) {
        var words = new ArrayList<>(List.of(
                "report",
                "datalek",
                "--as=" + asker,
                "--party=" + party,
                "--from=" + from,
                "--to=" + Instant.now().plusSeconds(60),
                "--reden=incident 2026-7",
                "--data-dir=" + gateway.data(),
                "--management-port=" + gateway.managementPort()));
        words.addAll(List.of(more));
        var out = new StringWriter();
        var err = new StringWriter();
        var exitCode = Sluis.run(new PrintWriter(out), new PrintWriter(err), words.toArray(String[]::new));
        return new Said(exitCode, out.toString(), err.toString());
    }

    @Test
    void officerAndFgOfAPartyCountWhatLeakedAndNobodyElseDoes() throws Exception {
        // Given two persons, one of whom twice
        var before = Instant.now();
        var ggz = gateway.as("ggz-voorbeeld");
        var first = Fiction.person();
        var second = Fiction.person();
        for (var person : List.of(first, second)) {
            ggz.post("/v1/toestemmingen", "application/json", Fiction.consent(person));
        }
        for (var person : List.of(first, first, second)) {
            var reply = ggz.send(Fiction.message("09-status-ggz-uwv", person));
            assertThat(reply.status()).as(reply.text()).isEqualTo(202);
            var id = reply.json().path("id").asText();
            Wait.until(() -> ggz.get("/v1/berichten/" + id)
                    .json()
                    .path("status")
                    .asText()
                    .equals("afgeleverd"));
        }
        // When
        var page = folder.resolve("datalek.html");
        var source = datalek("privacy-officer-ggz", "ggz-voorbeeld", before, "--json", "--html=" + page);
        var destination = datalek("fg-uwv", "uwv-voorbeeld", before, "--json");
        var text = datalek("fg-ggz", "ggz-voorbeeld", before);
        // Then
        assertThat(source.exitCode()).as(source.err()).isZero();
        var report = new JsonMapper().readTree(source.out());
        assertThat(report.at("/personen/minimaal").asInt()).isEqualTo(2);
        assertThat(report.at("/personen/maximaal").asInt()).isEqualTo(2);
        assertThat(report.at("/berichten/verstuurdEnAangekomen").asInt()).isEqualTo(3);
        assertThat(report.at("/ontvangers/0/naam").asText()).isEqualTo("UWV Voorbeeld");
        assertThat(Files.readString(page)).contains("Van hoeveel personen minimaal?");
        var received = new JsonMapper().readTree(destination.out());
        assertThat(received.at("/berichten/ontvangen").asInt()).isEqualTo(3);
        assertThat(received.at("/personen/minimaal").asInt()).isEqualTo(2);
        assertThat(received.at("/personen/pseudoniemen/0/pseudoniem").asText())
                .as("each party knows a person by another pseudonym")
                .isNotEqualTo(report.at("/personen/pseudoniemen/0/pseudoniem").asText());
        assertThat(text.out()).contains("Van hoeveel personen minimaal?", "in te vullen");
        for (var said : List.of(source, destination, text)) {
            assertThat(said.out()).doesNotContain(first, second);
        }
        // And
        for (var asker : List.of("operator", "privacy-officer-uwv")) {
            var refused = datalek(asker, "ggz-voorbeeld", before);
            assertThat(refused.exitCode()).isEqualTo(2);
            assertThat(refused.err()).contains(asker + " is not entitled to this");
        }
    }
}
