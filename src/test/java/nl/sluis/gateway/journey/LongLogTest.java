package nl.sluis.gateway.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nl.sluis.gateway.journal.BenchStore;
import nl.sluis.gateway.journal.LargeLog;
import nl.sluis.gateway.journal.LargeLogPlan;
import nl.sluis.gateway.journey.Officers.Told;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A gateway that goes on with a log of some months: what is told of months that are over, and of much at once. */
class LongLogTest {
    private static final int ENTRIES = 4_000;
    private static Gateway gateway;

    @BeforeAll
    static void goesOn() throws Exception {
        var data = Files.createTempDirectory("sluis-long");
        try (var store = BenchStore.openSoonClosed(data)) {
            LargeLog.write(store, LargeLogPlan.of(data, ENTRIES).over(4), (done, of) -> {});
        }
        gateway = Gateway.startOn(data);
    }

    @AfterAll
    static void close() {
        gateway.close();
    }

    private static Told sluis(String... words) {
        var all = new ArrayList<>(List.of(words));
        all.add("--data-dir=" + gateway.data());
        all.add("--management-port=" + gateway.managementPort());
        return Officers.run(all.toArray(String[]::new));
    }

    private static int looks() throws Exception {
        var said = sluis("audit", "search", "--type=log.read", "--limit=1000", "--json", "--as=privacy-officer-ggz");
        return new ObjectMapper()
                .readTree(said.text().substring(said.text().indexOf('{')))
                .path("entries")
                .size();
    }

    @Test
    void aRegionIsToldByMonthsThatAreOverWithLargeCountsAndNoSmallOne() throws Exception {
        for (var partner : List.of("operator", "privacy-officer-ggz", "fg-uwv")) {
            // When
            var said = sluis("report", "regio", "--region=AM13", "--csv", "--as=" + partner);
            // Then
            assertThat(said.code()).as(said.text()).isZero();
            var cells = said.text()
                    .lines()
                    .filter(line -> line.startsWith("20"))
                    .flatMap(line -> List.of(line.split(",")).stream().skip(2))
                    .toList();
            assertThat(cells).contains("<10").allMatch(cell -> cell.matches("<10|x|[1-9][0-9]+"));
            assertThat(cells).filteredOn(cell -> cell.matches("[0-9]+")).isNotEmpty();
            assertThat(said.text()).contains("nl.sluis.traject.aanvraag.v1", "totaal");
        }
    }

    @Test
    void anExportOfThousandsIsOneLook() throws Exception {
        // Given
        var before = looks();
        // When
        var file = Path.of(gateway.data().toString(), "uitvoer.ndjson");
        var said = sluis(
                "audit", "export", "--form=ldv", "--since=2020-01-01", "--out=" + file, "--as=privacy-officer-ggz");
        // Then
        assertThat(said.code()).as(said.text()).isZero();
        assertThat(said.text()
                        .lines()
                        .filter(line -> line.contains(" records of "))
                        .count())
                .as("pages")
                .isGreaterThan(4);
        assertThat(Files.readAllLines(file)).hasSizeGreaterThan(500);
        assertThat(looks()).as("one of the export, one of the search before").isEqualTo(before + 2);
    }
}
