package nl.sluis.gateway.journey;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import nl.sluis.gateway.bulk.BulkImport;
import nl.sluis.gateway.journal.EntryBody;
import nl.sluis.gateway.journal.EntryType;
import nl.sluis.gateway.journal.LogEntries;
import nl.sluis.gateway.journal.LogWindow;
import nl.sluis.gateway.keys.PartyTls;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A file of consents handed in on the page: each line counts once, and what was not taken is told by line and field. */
class ConsoleImportTest {
    private static final String PAGE = "/toestemmingen/import";
    private static final String HEADER =
            "betrokkene.bsn;beslisser;besluit;houder;ontvanger.rol;doel;scope;categorieen;geldigVan;geldigTot;"
                    + "bewijs.kenmerk;bewijs.vorm\n";
    private static final Pattern REPORT = Pattern.compile("/toestemmingen/import/\\d+/afgewezen.csv");
    private static final Map<String, String> WHY = Map.of("reden", "overgang van het oude systeem 2026");
    private static final ConsoleHouse house = ConsoleHouse.shared();
    private final String run = "PAG-" + UUID.randomUUID().toString().substring(0, 8);

    @TempDir
    private Path folder;

    private String file(int lines, int wrongPerson, int wrongRole) {
        return HEADER
                + IntStream.range(2, lines + 2)
                        .mapToObj(line -> (line == wrongPerson ? "123456789" : Fiction.person())
                                + ";betrokkene;toestemming;urn:nld:oin:" + ConsoleHouse.GGZ + ";"
                                + (line == wrongRole ? "werkgever" : "uwv")
                                + ";re-integratie;traject;traject;2026-01-01;2199-01-01;" + run + "-" + line
                                + ";schriftelijk\n")
                        .collect(Collectors.joining());
    }

    private long recorded() {
        return JdbcClient.create(house.gateway().bean("readerDataSource", DataSource.class))
                .sql("select count(*) from consent where evidence_ref like ?")
                .param(run + "-%")
                .query(Long.class)
                .single();
    }

    private static void done(ConsoleVisit visit) {
        Wait.until(() -> !visit.get(PAGE).body().contains("Er wordt vastgelegd"));
    }

    @Test
    void anOfficerHandsInAFileAndSeesWhichLinesWereNotTakenAndWhy() throws Exception {
        // Given
        var text = file(40, 12, 31);
        var csv = Files.writeString(folder.resolve("toestemmingen.csv"), text);
        try (var screens = ConsoleScreens.as("privacy-officer-ggz")) {
            var page = screens.page();
            page.navigate("/toestemmingen");
            page.click("text=Veel tegelijk vastleggen");
            screens.looked("import-begin");
            // When
            page.setInputFiles("#bestand", csv);
            page.fill("#reden", "overgang van het oude systeem 2026");
            page.click("main button");
            page.waitForSelector("text=De laatste import"); // the page asks again by itself until then
            // Then
            assertThat(page.textContent("dl.feiten")).contains("Vastgelegd38", "Niet vastgelegd2");
            assertThat(page.textContent("tbody")).contains("12", "betrokkene.bsn", "31", "ontvanger.rol");
            assertThat(page.content()).doesNotContain("123456789", "werkgever", "toestemmingen.csv");
            screens.looked("import");
            assertThat(recorded()).isEqualTo(38);
            // and the command line, with the same file, says the same and records nothing more
            var report = page.waitForDownload(() -> page.click("text=Deze lijst als bestand"));
            assertThat(report.path()).hasContent(commandLine(csv));
            assertThat(recorded()).isEqualTo(38);
        }
        assertThat(looks()).anySatisfy(look -> {
            assertThat(look.path("reader").asText()).isEqualTo("privacy-officer-ggz");
            assertThat(look.path("why").asText()).isEqualTo("overgang van het oude systeem 2026");
            assertThat(look.path("lines").asInt()).isEqualTo(41);
        });
    }

    private static List<JsonNode> looks() {
        var window = new LogWindow(Instant.EPOCH, Instant.now().plus(Duration.ofDays(1)));
        return house.gateway().bean(LogEntries.class).newest(window, 1_000).stream()
                .filter(entry -> entry.leaf().type() == EntryType.LOG_READ)
                .map(entry -> ((EntryBody.Opened) entry.body()).content())
                .filter(body -> body.path("what").asText().equals("consents.import"))
                .toList();
    }

    private static String commandLine(Path csv) throws Exception {
        var bulk = new BulkImport(
                PartyTls.in(house.gateway().data().resolve("pki")).contextFor("ggz-voorbeeld"),
                URI.create("https://localhost:" + house.gateway().port()),
                Clock.systemUTC(),
                System::nanoTime,
                Duration.ofSeconds(30));
        var report = csv.resolveSibling("afgewezen.csv");
        var files = new BulkImport.Files(csv, csv.resolveSibling("voortgang.json"), report);
        assertThat(bulk.run(files, 4, new BulkImport.Screen(new PrintWriter(new StringWriter()), false)))
                .isFalse();
        return Files.readString(report);
    }

    @Test
    void itGoesOnWhateverBecomesOfTheSessionAndOneAtATime() {
        // Given an import that takes a moment, begun in a session that ends
        var one = house.as("privacy-officer-ggz");
        var text = file(3_000, 0, 0);
        assertThat(ConsoleVisit.to(one.postFile(PAGE, WHY, "a.csv", text.getBytes(UTF_8))))
                .endsWith(PAGE);
        // When
        var second = one.postFile(PAGE, WHY, "b.csv", file(5, 0, 0).getBytes(UTF_8));
        var seen = one.get(PAGE);
        one.post("/afmelden", Map.of());
        var other = house.as("privacy-officer-ggz");
        // Then
        assertThat(ConsoleVisit.to(second)).endsWith("fout=bezig");
        assertThat(seen.body()).contains("Er wordt vastgelegd").contains("voortgang");
        assertThat(seen.headers().firstValue("Refresh")).contains("1");
        done(other);
        assertThat(other.get(PAGE).body()).contains("Alle regels zijn vastgelegd", "3.000");
        assertThat(recorded()).isEqualTo(3_000);
        // handed in again it changes nothing
        other.postFile(PAGE, WHY, "c.csv", text.getBytes(UTF_8));
        done(other);
        assertThat(other.get(PAGE).body()).contains("Alle regels zijn vastgelegd");
        assertThat(recorded()).isEqualTo(3_000);
        assertThat(house.as("privacy-officer-uwv").get(PAGE).body()).doesNotContain("De laatste import");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "x.csv | utf8 | naam;bsn | noemt een kolom die niet bestaat",
                "x.csv | latin | betrokkene.bsn;besluit#caf\u00e9;ja | is geen UTF-8",
                "x.exe | utf8 | betrokkene.bsn;besluit#1;ja | eindigt niet op .csv",
            })
    void aFileOfWhichNothingCanBeTakenIsRefusedInPlainWords(String name, String encoding, String text, String said) {
        var visit = house.as("privacy-officer-gemeente");
        var bytes = text.replace('#', '\n').getBytes(encoding.equals("latin") ? ISO_8859_1 : UTF_8);

        visit.postFile(PAGE, WHY, name, bytes);
        done(visit);

        assertThat(visit.get(PAGE).body()).contains("Er is niets vastgelegd", said);
    }

    @Test
    void whatIsTooLargeOrWithoutAReasonIsNotTaken() {
        var visit = house.as("privacy-officer-gemeente");

        assertThat(ConsoleVisit.to(visit.postFile(PAGE, WHY, "x.csv", new byte[9 << 20])))
                .endsWith("?fout=groot");
        assertThat(ConsoleVisit.to(visit.postFile(PAGE, Map.of("reden", "van 999990342"), "x.csv", new byte[9])))
                .endsWith("?fout=reden");
        assertThat(ConsoleVisit.to(visit.postFile(PAGE, WHY, "x.csv", new byte[0])))
                .endsWith("?fout=bestand");
        assertThat(visit.get(PAGE + "?fout=%3Cscript%3E").body()).doesNotContain("role=\"alert\"");
    }

    @Test
    void whatTheLinesSayNeverBecomesMarkupNorAFormula() {
        var visit = house.as("privacy-officer-gemeente");
        var line = "{\"<script>alert(1)</script>\":1,\"=1+1\":2}";

        visit.postFile(PAGE, WHY, "\"><script>alert(1)</script>.ndjson", line.getBytes(UTF_8));
        done(visit);

        assertThat(visit.get(PAGE).body()).doesNotContain("<script>alert").contains("Niet vastgelegd");
        var page = visit.get(PAGE).body();
        var report = REPORT.matcher(page);
        assertThat(report.find()).isTrue();
        assertThat(visit.get(report.group()).body()).doesNotContain(",\"=").doesNotContain(",=");
    }

    @Test
    void nobodyHandsInAFileWithoutANameATokenOrTheRole() {
        var bytes = HEADER.getBytes(UTF_8);
        assertThat(ConsoleVisit.to(house.asNobody().postFileBare("/aanmelden", WHY, "x.csv", bytes)))
                .as("before a byte of it is read")
                .endsWith("/aanmelden");
        assertThat(house.as("privacy-officer-ggz")
                        .postFileBare(PAGE, WHY, "x.csv", bytes)
                        .statusCode())
                .as("no token")
                .isEqualTo(403);
        for (var other : new String[] {"fg-ggz", "operator", "auditor"}) {
            assertThat(house.as(other).postFile(PAGE, WHY, "x.csv", bytes).statusCode())
                    .as(other)
                    .isEqualTo(403);
        }
    }
}
