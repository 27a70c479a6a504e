package nl.sluis.gateway.report.search;

import static nl.sluis.gateway.report.MemoryLog.GGZ;
import static nl.sluis.gateway.report.MemoryLog.UWV;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.sluis.gateway.journal.EntryType;
import nl.sluis.gateway.journal.Item;
import nl.sluis.gateway.journal.Journal;
import nl.sluis.gateway.journal.JournalUnavailableException;
import nl.sluis.gateway.journal.Outcome;
import nl.sluis.gateway.management.Asked;
import nl.sluis.gateway.management.Progress;
import nl.sluis.gateway.management.QuestionRefusedException;
import nl.sluis.gateway.message.EntryId;
import nl.sluis.gateway.party.Parties;
import nl.sluis.gateway.party.People;
import nl.sluis.gateway.report.MemoryLog;
import nl.sluis.gateway.report.TestLooks;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who asks the log is understood or refused, is recorded once a query, and sees its own. */
class DeskTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-27T12:00:00Z"), ZoneOffset.UTC);
    private static final Path CONFIG = Path.of("config");
    private static final People PEOPLE = People.load(CONFIG.resolve("people.yaml"));
    private static final Parties PARTIES =
            Parties.read(CONFIG, Path.of("target", "no-anchors"), text -> text.replaceAll("\\$\\{.*?}", "8444"), CLOCK);
    private static final String OFFICER = "privacy-officer-ggz";
    private static final String ABOUT = "{\"person\":\"999990342\",\"why\":\"inzageverzoek IV-2026-7\"";

    private final MemoryLog log = new MemoryLog();
    private final List<Item> looks = new ArrayList<>();
    private final Journal journal = item -> {
        looks.add(item);
        return new Outcome.Recorded(new EntryId(new UUID(9, 9)), "");
    };
    private final Desk desk = desk(journal);

    @BeforeEach
    void fill() {
        for (var i = 0; i < 5; i++) {
            log.add(EntryType.ACCEPTED, GGZ, UWV, json("{\"region\":\"AM13\"}"), Optional.empty());
            log.isAboutThePerson(log.add(
                    EntryType.REFUSED,
                    GGZ,
                    UWV,
                    json("{\"region\":\"AM13\",\"reasons\":[\"CONSENT_MISSING\"]}"),
                    Optional.empty()));
            log.add(EntryType.ACCEPTED, UWV, GGZ, json("{\"region\":\"AM13\"}"), Optional.empty());
        }
    }

    @Test
    void tellsEachEntryByTheWordsByWhichItIsFound() {
        var answer = search(OFFICER, "{\"reason\":\"CONSENT_MISSING\",\"limit\":1}");

        var entry = answer.path("entries").get(0);
        assertThat(entry.path("type").asText()).isEqualTo("refused");
        assertThat(entry.path("fromName").asText()).isEqualTo("ggz-voorbeeld");
        assertThat(entry.path("region").asText()).isEqualTo("AM13");
        assertThat(entry.path("reasons").get(0).asText()).isEqualTo("CONSENT_MISSING");
        assertThat(entry.path("as").asText()).isEqualTo("source");
        assertThat(answer.path("next").asText()).matches("\\d+-0-\\d+");
    }

    @Test
    void recordsAQueryOnceAndNotItsPages() {
        var first = search(OFFICER, "{\"type\":\"refused\",\"limit\":2}");
        search(
                OFFICER,
                "{\"type\":\"refused\",\"limit\":2,\"after\":\""
                        + first.path("next").asText() + "\"}");

        assertThat(looks).singleElement().satisfies(look -> {
            assertThat(look.entry().type()).isEqualTo(EntryType.LOG_READ);
            assertThat(look.entry().from()).isEqualTo(GGZ);
            assertThat(look.entry().body().toString())
                    .isEqualTo("{\"shown\":2,\"more\":true,\"query\":{\"type\":\"refused\"},"
                            + "\"reader\":\"privacy-officer-ggz\",\"office\":\"privacy-officer\"}");
        });
    }

    @Test
    void aPageOfAnotherQueryOrOfAnotherReaderIsAQueryOfItsOwn() {
        var next = search(OFFICER, "{\"limit\":2}").path("next").asText();
        search(OFFICER, "{\"type\":\"refused\",\"limit\":2,\"after\":\"" + next + "\"}");
        search("fg-ggz", "{\"limit\":2,\"after\":\"" + next + "\"}");

        assertThat(looks).hasSize(3);
    }

    @Test
    void aLookAtAPersonIsOneOfThatPersonsEntriesWithItsReasonAndNoNumber() {
        search(OFFICER, ABOUT + "}");

        assertThat(looks).singleElement().satisfies(look -> {
            assertThat(look.entry().subject()).isEqualTo(MemoryLog.PERSON);
            assertThat(look.entry().body().toString())
                    .contains("\"why\":\"inzageverzoek IV-2026-7\"", "\"subjects\":{\"" + GGZ + "\":\"psn1.")
                    .doesNotContain("999990342");
        });
    }

    @Test
    void findsAPersonsEntriesAndOnlyThose() {
        assertThat(search(OFFICER, ABOUT + "}").path("entries")).hasSize(5);
        assertThat(search("fg-ggz", ABOUT + ",\"outcome\":\"none\",\"type\":\"refused\"}")
                        .path("entries"))
                .hasSize(5);
        assertThat(search("privacy-officer-uwv", ABOUT + "}").path("entries")).isEmpty();
    }

    @Test
    void whoHasNoPartyLooksNobodyUp() {
        assertThatThrownBy(() -> search("operator", ABOUT + "}"))
                .isInstanceOf(QuestionRefusedException.class)
                .extracting(refused -> ((QuestionRefusedException) refused).status())
                .isEqualTo(403);
        assertThat(looks).isEmpty();
    }

    @Test
    void anOperatorsListHoldsNoExchange() {
        log.add(EntryType.START, null, null, json("{}"), Optional.empty());

        assertThat(search("operator", "{}").path("entries"))
                .singleElement()
                .extracting(entry -> entry.path("type").asText())
                .isEqualTo("start");
    }

    @Test
    void whatCannotBeRecordedIsNotShown() {
        var silent = desk(item -> {
            throw new JournalUnavailableException("away", Duration.ofSeconds(1));
        });

        assertThatThrownBy(() -> silent.answer(asked(OFFICER, "{}"), query("{}")))
                .isInstanceOf(JournalUnavailableException.class);
    }

    @Test
    void showsOneEntryWholeWithWhatIsWithheld() {
        var id = log.everything().get(1).id();

        var shown = desk.show(asked(OFFICER, "{}"), query("{\"entry\":\"" + id + "\"}"));

        assertThat(shown.at("/body/reasons/0").asText()).isEqualTo("CONSENT_MISSING");
        assertThat(shown.at("/withheld/0/code").asText()).isEqualTo("SUBJECT_OF_THE_OTHER");
        assertThat(shown.path("proof").asBoolean()).isTrue();
        assertThat(looks).hasSize(1);
    }

    @Test
    void anEntryOfAnotherIsNotThereAndTheLookIsRecordedAllTheSame() {
        var id = log.everything().getFirst().id();

        assertThatThrownBy(() -> desk.show(asked(OFFICER, "{}"), query("{\"entry\":\"" + id + "\"}")))
                .isInstanceOf(QuestionRefusedException.class)
                .hasMessage("there is no such entry for you");
        assertThat(looks).singleElement().satisfies(look -> assertThat(
                        look.entry().body().path("shown").asInt())
                .isZero());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"parti\":\"x\"} | the nearest is 'party'",
                "{\"type\":\"acepted\"} | the nearest is 'accepted'",
                "{\"outcome\":\"permitted\"} | the nearest is 'permit'",
                "{\"reason\":\"consent\"} | reason: a code in capitals",
                "{\"region\":\"Utrecht\"} | region: AM and two digits",
                "{\"rule\":\"X\"} | rule: the name of a rule",
                "{\"sender\":\"123\"} | sender: the OIN of a party",
                "{\"since\":\"gisteren\"} | since: a day such as",
                "{\"since\":\"2026-11-02\",\"until\":\"2026-11-01\"} | since: before until",
                "{\"after\":\"1-2\"} | after: 'next' of the page before",
                "{\"entry\":\"x\"} | entry: the id of an entry",
                "{\"limit\":1001} | between 1 and 1,000",
                "{\"limit\":0} | between 1 and 1,000",
                "{\"limit\":\"5\"} | between 1 and 1,000",
                "{\"person\":\"999990342\"} | says why",
                "{\"person\":\"123456789\",\"why\":\"verzoek\"} | person: nine digits",
                "{\"person\":\"999990342\",\"why\":\"om 9999.90.342\"} | why: 5 to 200 characters",
            })
    void refusesWhatItDoesNotUnderstandAndQuotesNoValue(String body, String why) {
        assertThatThrownBy(() -> query(body))
                .isInstanceOf(QuestionRefusedException.class)
                .hasMessageContaining(why)
                .hasMessageNotContaining("999990342")
                .hasMessageNotContaining("123456789");
        assertThat(looks).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-01", "2026-11-01T00:00:00Z", "2026-11-01T01:00:00+01:00"})
    void aPeriodBeginsWithADayOrATime(String since) {
        assertThat(query("{\"since\":\"" + since + "\"}").window().from()).isEqualTo("2026-11-01T00:00:00Z");
    }

    @Test
    void aPeriodEndsWithTheWholeDay() {
        assertThat(query("{\"until\":\"2026-11-30\"}").window().until()).isEqualTo("2026-12-01T00:00:00Z");
    }

    private Desk desk(Journal journal) {
        var index = new LogIndex(log, new Blocks(new MemoryBlocks(), log, UUID::randomUUID, new Witnessed()));
        var view = log.view();
        return new Desk(
                new Search(index, view), view, TestLooks.of(journal), new FurtherPages(), new SeenJson(PARTIES));
    }

    @CanIgnoreReturnValue
    private JsonNode search(String person, String body) {
        return desk.answer(asked(person, body), query(body));
    }

    private static Query query(String body) {
        return new QueryReader(CLOCK).read((ObjectNode) json(body));
    }

    private static Asked asked(String person, String body) {
        return new Asked(PEOPLE.find(person).orElseThrow(), Map.of(), (ObjectNode) json(body), Progress.UNHEARD);
    }

    private static JsonNode json(String text) {
        try {
            return new ObjectMapper().readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
