package nl.sluis.gateway.journey;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import nl.sluis.gateway.journey.Officers.Told;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/**
 * {@code ./sluis reidentify} on a whole gateway: one officer alone learns nothing, two others let the asker know once, the log
 * says so, and the number stands on that terminal and nowhere else.
 */
class ReidentificationTest {
    private static final Officers OFFICERS = Officers.shared();
    private static final Gateway gateway = OFFICERS.gateway();

    @TempDir
    private static Path folder;

    @Test
    void oneOfficerAloneFailsTwoOthersWorkOnceAndTheNumberIsNowhereElse() throws Exception {
        // Given
        var person = Fiction.person();
        var token = tokenAtUwv(person);
        var lines = listen();
        var request = folder.resolve("verzoek.json");
        var terminals = new ArrayList<String>();

        // When
        var asked = sluis(
                "request",
                "--as=privacy-officer-uwv",
                "--token=" + token,
                "--holder=00000099000000002000",
                "--purpose=Dreigend gevaar voor de betrokkene zelf",
                "--basis=AVG 6(1)(d)",
                "--case=ZAAK-2026-7",
                "--out=" + request);
        assertThat(asked.code()).as(asked.text()).isZero();
        var id = asked.text().split("[ ,]")[1];
        var alone = perform(id, "privacy-officer-uwv");
        approve(request, "privacy-officer-ggz", 0);
        var withOne = perform(id, "privacy-officer-uwv");
        var own = approve(request, "privacy-officer-uwv", 2);
        approve(request, "privacy-officer-gemeente", 0);
        var another = perform(id, "privacy-officer-ggz");
        var told = perform(id, "privacy-officer-uwv");
        var again = perform(id, "privacy-officer-uwv");
        var report = sluis("report", "--as=fg-uwv");
        var ofAnother = sluis("report", "--as=fg-ggz");
        terminals.addAll(List.of(
                asked.text(),
                alone.text(),
                withOne.text(),
                own.text(),
                another.text(),
                again.text(),
                report.text(),
                ofAnother.text()));

        // Then
        for (var refused : List.of(alone, withOne, own, another, again)) {
            assertThat(refused.code()).as(refused.text()).isEqualTo(2);
            assertThat(refused.text()).contains("REIDENT_NOT_APPROVED");
        }
        assertThat(told.code()).as(told.text()).isZero();
        assertThat(told.text()).isEqualTo("BSN " + person + "\n");
        assertThat(report.text())
                .contains(id, "performed", "privacy-officer-gemeente, privacy-officer-ggz", "ZAAK-2026-7");
        assertThat(ofAnother.text()).doesNotContain(id);
        assertThat(Ledger.entries(gateway.data()).values())
                .contains("reidentify.requested", "reidentify.approved", "reidentify.performed", "log.read");
        assertThat(Ledger.entries(gateway.data()).values().stream().filter("reidentify.performed"::equals))
                .as("one performance and four refused ones")
                .hasSize(5);
        assertThat(terminals).noneMatch(text -> text.contains(person));
        assertThat(lines.list).noneMatch(line -> line.getFormattedMessage().contains(person));
        assertThat(metrics()).doesNotContain(person);
        assertThat(filesWith(person, gateway.data())).isEmpty();
        assertThat(filesWith(person, folder)).isEmpty();
        assertThat(filesWith(token, gateway.data()))
                .as("the pseudonym is sealed")
                .isEmpty();
    }

    @Test
    void anOperatorAndAnFgAskNothing() {
        for (var person : List.of("operator", "fg-uwv")) {
            var asked = sluis(
                    "request",
                    "--as=" + person,
                    "--token=psn1." + "A".repeat(50),
                    "--holder=00000099000000002000",
                    "--purpose=Dreigend gevaar voor de betrokkene zelf",
                    "--basis=AVG 6(1)(d)",
                    "--case=ZAAK-1",
                    "--out=" + folder.resolve("none.json"));
            assertThat(asked.code()).isEqualTo(2);
            assertThat(asked.text()).contains("is not entitled to this");
        }
    }

    @Test
    void anOfficerOfAnotherPartyAsksInVain() throws Exception {
        var token = tokenAtUwv(Fiction.person());
        var asked = sluis(
                "request",
                "--as=privacy-officer-ggz",
                "--token=" + token,
                "--holder=00000099000000002000",
                "--purpose=Dreigend gevaar voor de betrokkene zelf",
                "--basis=AVG 6(1)(d)",
                "--case=ZAAK-1",
                "--out=" + folder.resolve("none.json"));
        assertThat(asked.code()).isEqualTo(2);
        assertThat(asked.text()).contains("REIDENT_NOT_APPROVED");
    }

    private static Told approve(Path request, String officer, int code) {
        var signed = OFFICERS.sign("reidentification", request, officer);
        assertThat(signed.code()).as(signed.text()).isZero();
        assertThat(signed.text()).contains("ZAAK-2026-7", "AVG 6(1)(d)").doesNotContain("psn1.");
        var approved = sluis("approve", request.toString(), "--as=" + officer);
        assertThat(approved.code()).as(approved.text()).isEqualTo(code);
        return approved;
    }

    private static Told perform(String id, String officer) {
        return sluis("perform", id, "--as=" + officer);
    }

    private static Told sluis(String... words) {
        var all = new ArrayList<>(List.of("reidentify"));
        all.addAll(List.of(words));
        return OFFICERS.online(all.toArray(String[]::new));
    }

    private static String tokenAtUwv(String person) throws Exception {
        var ggz = gateway.as("ggz-voorbeeld");
        assertThat(ggz.post("/v1/toestemmingen", "application/json", Fiction.consent(person))
                        .status())
                .isEqualTo(202);
        var before = gateway.receiver().gotBy("uwv-voorbeeld").size();
        assertThat(ggz.send(Fiction.message("09-status-ggz-uwv", person)).status())
                .isEqualTo(202);
        Wait.until(() -> gateway.receiver().gotBy("uwv-voorbeeld").size() > before);
        return gateway.receiver()
                .gotBy("uwv-voorbeeld")
                .getLast()
                .data()
                .at("/betrokkene/bsn")
                .asText();
    }

    private static ListAppender<ILoggingEvent> listen() {
        var lines = new ListAppender<ILoggingEvent>();
        lines.start();
        ((Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME)).addAppender(lines);
        return lines;
    }

    private static String metrics() throws IOException, InterruptedException {
        var address = URI.create("http://localhost:" + gateway.managementPort() + "/actuator/prometheus");
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString())
                .body();
    }

    private static List<Path> filesWith(String secret, Path folder) throws IOException {
        var bytes = secret.getBytes(StandardCharsets.UTF_8);
        var forms = List.of(
                secret,
                HexFormat.of().formatHex(bytes),
                Base64.getEncoder().withoutPadding().encodeToString(bytes));
        var found = new ArrayList<Path>();
        try (var files = Files.walk(folder)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                try {
                    var content = Files.readString(file, StandardCharsets.ISO_8859_1);
                    if (forms.stream().anyMatch(content::contains)) {
                        found.add(file);
                    }
                } catch (NoSuchFileException gone) {
                    continue; // PostgreSQL took it away: it rests nowhere any more
                }
            }
        }
        return found;
    }
}
