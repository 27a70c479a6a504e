package nl.sluis.gateway.report.region;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.sluis.gateway.journal.EntryType;
import nl.sluis.gateway.journal.Item;
import nl.sluis.gateway.journal.Outcome;
import nl.sluis.gateway.management.Asked;
import nl.sluis.gateway.management.Progress;
import nl.sluis.gateway.management.QuestionRefusedException;
import nl.sluis.gateway.message.EntryId;
import nl.sluis.gateway.party.Parties;
import nl.sluis.gateway.party.People;
import nl.sluis.gateway.report.TestLooks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What became of the messages of a region is told to those who take part in it, by months that are over. */
class RegionCallTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-27T12:00:00Z"), ZoneOffset.UTC);
    private static final Path CONFIG = Path.of("config");
    private static final People PEOPLE = People.load(CONFIG.resolve("people.yaml"));
    private static final Parties PARTIES =
            Parties.read(CONFIG, Path.of("target", "no-anchors"), text -> text.replaceAll("\\$\\{.*?}", "8444"), CLOCK);

    private final List<Item> looks = new ArrayList<>();
    private final List<YearMonth> counted = new ArrayList<>();
    private final RegionCall call = new RegionCall(
            (region, month, progress) -> {
                counted.add(month);
                return Map.of(
                        "nl.sluis.traject.aanvraag.v1",
                        Map.of(EntryType.DELIVERED, 40L, EntryType.REFUSED, 3L, EntryType.ACCEPTED, 55L));
            },
            PARTIES,
            TestLooks.of(item -> {
                looks.add(item);
                return new Outcome.Recorded(new EntryId(new UUID(0, 0)), "");
            }),
            CLOCK);

    @Test
    void tellsTheYearThatIsOverByTypeAndEnding() {
        var months = ask("privacy-officer-ggz", Map.of("regio", "AM13")).path("months");

        assertThat(counted).hasSize(12).endsWith(YearMonth.of(2026, 10));
        var row = months.get(0).path("rows").get(0);
        assertThat(row.path("geweigerd").asText()).isEqualTo("<10");
        assertThat(row.has("accepted")).isFalse();
        assertThat(months.get(0).path("rows").get(1).path("type").asText()).isEqualTo("totaal");
    }

    @Test
    void everyReportIsAnEntry() {
        ask("operator", Map.of("regio", "AM13", "van", "2026-09", "tot", "2026-10"));

        assertThat(looks).singleElement().satisfies(item -> {
            assertThat(item.entry().type()).isEqualTo(EntryType.LOG_READ);
            assertThat(item.entry().body().path("region").asText()).isEqualTo("AM13");
            assertThat(item.entry().body().path("reader").asText()).isEqualTo("operator");
        });
        assertThat(counted).hasSize(2);
    }

    @Test
    void isForThoseWhoTakePartInTheRegion() {
        assertThatThrownBy(() -> ask("fg-uwv", Map.of("regio", "AM99")))
                .isInstanceOf(QuestionRefusedException.class)
                .extracting(refused -> ((QuestionRefusedException) refused).status())
                .isEqualTo(403);
        assertThat(counted).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11,a month that is over",
        "2027-01,a month that is over",
        "2025-13,a month such as",
        "2026-01,not behind"
    })
    void refusesAMonthThatStillCountsOrNone(String to, String why) {
        assertThatThrownBy(() -> ask("operator", Map.of("regio", "AM13", "van", "2026-02", "tot", to)))
                .isInstanceOf(QuestionRefusedException.class)
                .hasMessageContaining(why);
        assertThat(looks).isEmpty();
    }

    @CanIgnoreReturnValue
    private JsonNode ask(String person, Map<String, String> parameters) {
        return call.answer(new Asked(
                PEOPLE.find(person).orElseThrow(),
                parameters,
                JsonNodeFactory.instance.objectNode(),
                Progress.UNHEARD));
    }
}
