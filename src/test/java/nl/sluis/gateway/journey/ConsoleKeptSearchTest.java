package nl.sluis.gateway.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Searches that somebody keeps: of filters, never of a person. */
class ConsoleKeptSearchTest {
    private static final Pattern REMOVE = Pattern.compile("/zoeken/bewaard/[0-9a-f-]{36}/weg");
    private static final ConsoleHouse house = ConsoleHouse.shared();

    @AfterEach
    void clean() {
        database().sql("delete from saved_search").update();
    }

    private static JdbcClient database() {
        return JdbcClient.create(house.gateway().bean("writerDataSource", DataSource.class));
    }

    private static List<String> stored() {
        return database()
                .sql("select person || ' ' || filters from saved_search order by 1")
                .query(String.class)
                .list();
    }

    @Test
    void anOfficerKeepsASearchUsesItAnotherDayAndRemovesIt() {
        try (var screens = ConsoleScreens.as("privacy-officer-ggz")) {
            // Given
            var page = screens.page();
            page.navigate("/zoeken");
            page.selectOption("#uitkomst", "refuse");
            page.selectOption("#regio", "AM13");
            page.click("form[role=search] button");
            var found = page.textContent("#kop-gevonden");
            // When
            page.click("text=Deze zoekopdracht bewaren");
            // Then
            assertThat(page.textContent("#bewaard"))
                    .contains("is bewaard", "Besluit: Mocht niet · Regio: Midden-Utrecht");
            screens.looked("zoeken-bewaard");
            page.click("#bewaard li a");
            assertThat(page.textContent("#kop-gevonden")).isEqualTo(found);
            assertThat(page.inputValue("#uitkomst")).isEqualTo("refuse");
            page.click("#bewaard li button");
            assertThat(page.textContent("#bewaard")).contains("verwijderd");
        }
        assertThat(stored()).isEmpty();
    }

    @Test
    void aSearchForAPersonCannotBeKeptAndSaysWhy() {
        try (var screens = ConsoleScreens.as("privacy-officer-ggz")) {
            var page = screens.page();
            page.navigate("/zoeken");
            page.fill("#waarom", "inzageverzoek IV-2026-17");
            page.fill("#bsn", house.person);
            page.click("text=Zoeken op persoon");
            assertThat(page.textContent("main")).contains("Een zoekopdracht op persoon kunt u niet bewaren");
            assertThat(page.locator("text=Deze zoekopdracht bewaren").count()).isZero();
        }
        var visit = house.as("privacy-officer-ggz");
        visit.post(
                "/zoeken/bewaren",
                Map.of("uitkomst", "refuse", "bsn", house.person, "person", house.person, "waarom", "x"));
        assertThat(stored())
                .as("whatever else comes along is nothing")
                .containsExactly("privacy-officer-ggz {\"outcome\":\"refuse\"}");
    }

    @ParameterizedTest
    @CsvSource({
        "kenmerk,0190a1b2-0000-7000-8000-000000000000",
        "reden,JAN_JANSEN",
        "reden,HTTP_503",
        "regel,mevrouw-jansen",
        "regio,AM99",
        "partij,00000004999990342000",
        "afzender,jan",
        "van,2026-01-01T00:00:00Z",
        "van,999990342",
        "soort,<script>",
        "na,1-1-1"
    })
    void onlyWhatStandsInAListIsKept(String name, String value) {
        var visit = house.as("fg-ggz");

        visit.post("/zoeken/bewaren", Map.of(name, value));

        assertThat(visit.get("/zoeken").body())
                .contains("Dit kan niet worden bewaard")
                .doesNotContain("<script>");
        assertThat(stored()).isEmpty();
    }

    @Test
    void nobodySeesOrRemovesWhatAnotherKeeps() {
        var one = house.as("privacy-officer-ggz");
        one.post("/zoeken/bewaren", Map.of("regio", "AM13"));
        one.post("/zoeken/bewaren", Map.of("regio", "AM13"));
        var remove = REMOVE.matcher(one.get("/zoeken").body());
        assertThat(remove.find()).isTrue();
        assertThat(stored()).as("twice the same is once").hasSize(1);

        for (var other : new String[] {"fg-ggz", "privacy-officer-uwv"}) {
            var visit = house.as(other);
            assertThat(visit.get("/zoeken").body()).doesNotContain("/zoeken/bewaard/");
            assertThat(visit.post(remove.group(), Map.of()).statusCode()).isEqualTo(404);
        }
        assertThat(one.postBare(remove.group(), Map.of()).statusCode())
                .as("no token")
                .isEqualTo(403);
        assertThat(stored()).hasSize(1);
    }

    @Test
    void thirtyAreKeptAndNoMore() {
        var visit = house.as("fg-ggz");
        for (var day = 1; day <= 30; day++) {
            visit.post("/zoeken/bewaren", Map.of("van", "2026-08-%02d".formatted(day)));
            assertThat(visit.get("/zoeken").body()).contains("De zoekopdracht is bewaard");
        }
        visit.post("/zoeken/bewaren", Map.of("van", "2026-08-31"));
        assertThat(visit.get("/zoeken").body()).contains("U bewaart al 30");
        assertThat(stored()).hasSize(30);
    }
}
