package nl.sluis.gateway.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import nl.sluis.gateway.cli.Sluis;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A gemeente that moved last week, and the sample region with every form of delivery, on one gateway. */
class RegionJourneyTest {
    private static final LocalDate MOVED =
            LocalDate.now(ZoneId.of("Europe/Amsterdam")).minusDays(5);
    private static final Path SAMPLE = Path.of("samples", "regions", "AM24-zeeland");
    private static final Map<String, String> RECEIVERS = Map.of(
            "gemeente-kade", "00000099000000015000",
            "gemeente-kreek", "00000099000000016000",
            "gemeente-stroom", "00000099000000017000",
            "gemeente-veer", "00000099000000018000",
            "gemeente-dijk", "00000099000000019000");

    private static Gateway gateway;
    private static SftpHost sftp;
    private static Path map;

    @BeforeAll
    static void opens() throws Exception {
        var data = Files.createTempDirectory("sluis-test");
        MadeStore.copyInto(data);
        sftp = new SftpHost();
        sftp.write(data.resolve("pki"));
        map = Files.createTempDirectory("sluis-map");
        gateway = Gateway.start(
                data,
                List.of(),
                "--sluis.config-dir=" + config(),
                "--sluis.routes-dir=" + routes(),
                "--zeeland.sftp=localhost:" + sftp.port(),
                "--zeeland.folder=" + map,
                "--zeeland.kafka=localhost:" + unused());
    }

    @AfterAll
    static void closes() {
        gateway.close();
    }

    private static Path config() throws IOException {
        var copy = Files.createTempDirectory("sluis-config");
        Overlay.copy(Path.of("config"), copy);
        Files.writeString(
                copy.resolve("parties.yaml"),
                Files.readString(SAMPLE.resolve("parties.yaml")),
                StandardOpenOption.APPEND);
        var file = copy.resolve("gemeenten-regio.yaml");
        Files.writeString(file, Files.readString(file).replace("2026-10-01", MOVED.toString()));
        return copy;
    }

    private static Path routes() throws IOException {
        var copy = Files.createTempDirectory("sluis-routes");
        Overlay.copy(Path.of("routes"), copy);
        Overlay.copy(SAMPLE.resolve("AM24-zeeland"), copy.resolve("AM24-zeeland"));
        return copy;
    }

    private static int unused() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @Test
    void whatHappenedBeforeTheMoveGoesInTheOldRegion() throws Exception {
        // Given
        var before =
                MOVED.atStartOfDay(ZoneId.of("Europe/Amsterdam")).toInstant().minusSeconds(1);
        var rand = gateway.as("gemeente-rand");

        // When
        var old = rand.send(costs(before, "AM13"));
        var tooNew = rand.send(costs(before, "AM14"));
        var today = rand.send(costs(Instant.now(), "AM14"));
        var late = rand.send(costs(Instant.now(), "AM13"));

        // Then
        assertThat(List.of(old.status(), tooNew.status(), today.status(), late.status()))
                .as(old.text() + tooNew.text() + today.text() + late.text())
                .containsExactly(202, 403, 202, 403);
        assertThat(tooNew.json().path("type").asText()).isEqualTo("/problemen/andere-regio");
        assertThat(tooNew.json().at("/redenen/0/code").asText()).isEqualTo("REGION_OF_MUNICIPALITY");
        assertThat(tooNew.json().path("regio").asText()).isEqualTo("AM13");
        assertThat(late.json().path("regio").asText()).isEqualTo("AM14");
        var body = EntryBodies.of(gateway, late.json().path("id").asText());
        assertThat(body.at("/decision/response/context/findings/0/expected").asText())
                .isEqualTo("AM14");
    }

    /** Of the five one has nobody at the other end: the broker. It alone waits, and the picture of the region says so. */
    @Test
    void everyFormOfTheSampleRegionStartsAndWhoeverIsThereGetsHis() throws Exception {
        // Given
        var person = Fiction.person();
        var ggz = gateway.as("ggz-zeeland");
        var consent = Fiction.consent(person);
        consent.put("houder", "urn:nld:oin:00000099000000014000");
        consent.set("ontvanger", new JsonMapper().createObjectNode().put("rol", "gemeente"));
        consent.putArray("categorieen").add("traject").add("financiering");
        assertThat(ggz.post("/v1/toestemmingen", "application/json", consent).status())
                .isEqualTo(202);

        // When
        for (var oin : RECEIVERS.values()) {
            var answer = ggz.send(application(person, oin));
            assertThat(answer.status()).as(answer.text()).isEqualTo(202);
        }

        // Then
        Wait.until(() -> show().contains("gemeente-dijk    gemeente  -       folder    actief, niets wacht")
                && show().contains("gemeente-kade    gemeente  -       webhook   actief, niets wacht")
                && show().contains("gemeente-veer    gemeente  -       sftp      actief, niets wacht"));
        assertThat(show())
                .contains("gemeente-kreek   gemeente  -       postvak   actief, 1 wachtend")
                .contains("gemeente-stroom  gemeente  -       kafka     actief, 1 wachtend");
        assertThat(sftp.folder()).isDirectoryContaining("glob:**.json");
        assertThat(map).isDirectoryContaining("glob:**.json");
    }

    private static String show() {
        var out = new StringWriter();
        var exit = Sluis.run(
                new PrintWriter(out, true),
                new PrintWriter(out, true),
                "route",
                "show",
                "AM24",
                "--live",
                "--config-dir=" + gateway.setting("sluis.config-dir"),
                "--routes-dir=" + gateway.setting("sluis.routes-dir"),
                "--data-dir=" + gateway.data(),
                "--management-port=" + gateway.managementPort());
        assertThat(exit).as(out.toString()).isZero();
        return out.toString();
    }

    private static ObjectNode costs(Instant event, String region) {
        var message = Fiction.message("12-kosten-namens-andere-gemeente", Fiction.person());
        message.remove("namens");
        return message.put("source", "urn:nld:oin:00000099000000007000")
                .put("time", event.toString())
                .put("regio", region);
    }

    private static ObjectNode application(String person, String receiver) {
        var message = Fiction.application(person);
        message.put("source", "urn:nld:oin:00000099000000014000")
                .put("ontvanger", "urn:nld:oin:" + receiver)
                .put("regio", "AM24");
        ((ObjectNode) message.at("/data/traject")).put("regeling", "ips-gemeente");
        return message;
    }
}
