package nl.sluis.gateway.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import nl.sluis.gateway.bulk.BulkImport;
import nl.sluis.gateway.keys.PartyTls;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file of consents through the real door: killed, gone on with, sent twice. */
class ImportTest {
    private static final int LINES = 1_500;
    private final Gateway gateway = Gateway.shared();
    private final String run = "IMP-" + UUID.randomUUID().toString().substring(0, 8);

    @TempDir
    private Path folder;

    @Test
    void aKilledImportGoesOnAndEveryLineCountsOnce() throws Exception {
        // Given a file of which two lines are wrong, and a process that is killed in the middle of it
        var file = folder.resolve("toestemmingen.csv");
        Files.write(file, lines());
        killInTheMiddle(file);
        var stopped = position(file);
        assertThat(stopped).isBetween(1L, (long) LINES);

        // When it is called again, and then once more without a position
        assertThat(go(file)).isFalse();
        var report = Files.readString(beside(file, ".afgewezen.csv"));
        Files.delete(beside(file, ".voortgang.json"));
        assertThat(go(file)).isFalse();

        // Then each line is in the register once, and those that were wrong are told without their values
        assertThat(count("select count(*) from consent where evidence_ref like '" + run + "-%'"))
                .isEqualTo(LINES - 2);
        assertThat(count("select count(distinct evidence_ref) from consent where evidence_ref like '" + run + "-%'"))
                .isEqualTo(LINES - 2);
        assertThat(report).isEqualTo(Files.readString(beside(file, ".afgewezen.csv")));
        assertThat(report.lines()).hasSize(3);
        assertThat(report)
                .contains("\n12,\"betrokkene.bsn\",\"INVALID\",")
                .contains("\n1401,\"ontvanger.rol\",\"INVALID\",");
        assertThat(report).doesNotContain("123456789").doesNotContain("werkgever");
    }

    @Test
    void aFileOfWhichNothingMayBeRecordedIsReportedLineByLine() throws Exception {
        var file = folder.resolve("toestemmingen.ndjson");
        var consent = Fiction.consent(Fiction.person());
        consent.put("houder", "urn:nld:oin:00000099000000003000");
        Files.writeString(file, new ObjectMapper().writeValueAsString(consent) + "\n");
        assertThat(go(file)).isFalse();
        assertThat(Files.readString(beside(file, ".afgewezen.csv"))).contains("\n1,\"\",\"SENDER_ROLE\",");
    }

    @Test
    void theSampleIsTakenButForItsLastLine() throws Exception {
        var file = Files.copy(Path.of("samples", "toestemmingen.csv"), folder.resolve("toestemmingen.csv"));
        assertThat(go(file)).isFalse();
        assertThat(Files.readString(beside(file, ".afgewezen.csv")))
                .startsWith("regel,veld,code,uitleg\n5,\"betrokkene.bsn\",\"INVALID\",")
                .hasLineCount(2);
    }

    private List<String> lines() {
        var lines = new ArrayList<String>();
        lines.add("betrokkene.bsn;beslisser;besluit;houder;ontvanger.rol;doel;scope;categorieen;geldigVan;geldigTot;"
                + "bewijs.kenmerk;bewijs.vorm");
        for (var line = 2; line < LINES + 2; line++) {
            var person = line == 12 ? "123456789" : Fiction.person();
            var receiver = line == 1401 ? "werkgever" : "uwv";
            lines.add(person + ";betrokkene;toestemming;urn:nld:oin:00000099000000001000;" + receiver
                    + ";re-integratie;traject;traject;2026-01-01;2199-01-01;" + run + "-" + line + ";schriftelijk");
        }
        return lines;
    }

    private void killInTheMiddle(Path file) throws IOException, InterruptedException {
        var command = new ArrayList<>(ChildProgram.shared().command());
        command.addAll(List.of(
                "consents",
                "import",
                file.toString(),
                "--as=ggz-voorbeeld",
                "--parallel=1",
                "--data-dir=" + gateway.data(),
                "--port=" + gateway.port()));
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("import.log").toFile())
                .start();
        try {
            Wait.until(() -> !process.isAlive() || Files.exists(beside(file, ".voortgang.json")));
            assertThat(process.isAlive()).as("ended before it could be killed").isTrue();
        } finally {
            process.destroyForcibly().waitFor(30, TimeUnit.SECONDS);
        }
    }

    private boolean go(Path file) {
        var bulk = new BulkImport(
                PartyTls.in(gateway.data().resolve("pki")).contextFor("ggz-voorbeeld"),
                java.net.URI.create("https://localhost:" + gateway.port()),
                Clock.systemUTC(),
                System::nanoTime,
                Duration.ofSeconds(30));
        var files = new BulkImport.Files(file, beside(file, ".voortgang.json"), beside(file, ".afgewezen.csv"));
        return bulk.run(files, 16, new BulkImport.Screen(new PrintWriter(new StringWriter()), false));
    }

    private static long position(Path file) throws IOException {
        return new ObjectMapper()
                .readTree(beside(file, ".voortgang.json").toFile())
                .path("line")
                .asLong();
    }

    private static Path beside(Path file, String suffix) {
        return file.resolveSibling(file.getFileName() + suffix);
    }

    private long count(String sql) throws Exception {
        try (var connection = gateway.bean("writerDataSource", DataSource.class).getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
