package nl.sluis.gateway.report.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
import nl.sluis.gateway.message.MessageType;
import nl.sluis.gateway.message.RuleId;
import nl.sluis.gateway.party.Person;
import nl.sluis.gateway.party.PersonRole;
import nl.sluis.gateway.report.FakeLog;
import nl.sluis.gateway.report.FakeParties;
import nl.sluis.gateway.report.ReportParts;
import nl.sluis.gateway.report.RuleBook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Who asks about a person, and what happens in which order. */
class InzageTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String BSN = "999990342";
    private static final RuleBook BOOK = new RuleBook(
            "hash",
            Map.of(new RuleId("een-regel"), new RuleBook.RuleText("BW 7:457", true, "AVG 6(1)(e)", "zorg", "werk")),
            Map.of("re-integratie", "Begeleiding naar werk"),
            Map.of(
                    new MessageType("nl.sluis.status.v1"),
                    new RuleBook.MessageText(
                            "Status", Map.of("/datum", new RuleBook.FieldText("Datum", "traject", "gewoon")))),
            Map.of("zorg", Period.ofYears(5), "werk", Period.ofYears(2), "care-5y", Period.ofYears(5)));

    private final List<String> happened = new ArrayList<>();
    private final List<Item> written = new ArrayList<>();
    private final FakeLog log = new FakeLog(happened);
    private boolean journalIsUp = true;
    private final Journal journal = item -> {
        if (!journalIsUp) {
            throw new JournalUnavailableException("down", Duration.ofSeconds(1));
        }
        happened.add("recorded");
        written.add(item);
        return new Outcome.Recorded(new EntryId(new UUID(0, 1)), "");
    };
    private final Inzage inzage = new Inzage(new PersonReports(
            ReportParts.looks(journal),
            new Reports(
                    ReportParts.view(log),
                    () -> BOOK,
                    (party, entries) -> Map.of(),
                    new FakeParties(),
                    Clock.fixed(Instant.parse("2028-01-01T10:00:00Z"), ZoneOffset.UTC))));

    private JsonNode ask(@Nullable String why) {
        return ask(why, FakeParties.GGZ.value());
    }

    private JsonNode ask(@Nullable String why, String party) {
        var body = JSON.createObjectNode().put("person", BSN);
        if (why != null) {
            body.put("why", why);
        }
        return inzage.answer(new Asked(officer(party), Map.of(), body, Progress.UNHEARD));
    }

    private static Person officer(String party) {
        return new Person(
                "officer",
                "Officer",
                Set.of(PersonRole.PRIVACY_OFFICER),
                new nl.sluis.gateway.message.Oin(party),
                Optional.empty());
    }

    private static ObjectNode message() {
        var body = JSON.createObjectNode()
                .put("messageType", "nl.sluis.status.v1")
                .put("purpose", "re-integratie")
                .put("senderRole", "ggz-ips")
                .put("receiverRole", "uwv");
        body.putObject("fields").put("/datum", "datum vergroofd tot jaar").put("/naam", "niet verzonden");
        return body;
    }

    @Test
    void theLookIsWrittenBeforeAnythingIsRead() {
        // When
        var answer = ask("verzoek 2028-1");
        // Then
        assertThat(happened).startsWith("recorded", "read");
        assertThat(answer.at("/report/berichten")).isEmpty();
        assertThat(written).singleElement().satisfies(item -> {
            assertThat(item.entry().type()).isEqualTo(EntryType.LOG_READ);
            assertThat(item.entry().subject()).isNotNull();
            assertThat(item.entry().from()).isEqualTo(FakeParties.GGZ);
            assertThat(item.entry().body().path("why").asText()).isEqualTo("verzoek 2028-1");
            assertThat(item.entry().body().path("reader").asText()).isEqualTo("officer");
            assertThat(item.entry().body().toString()).doesNotContain(BSN);
        });
    }

    @Test
    void nothingIsReadWhenTheLookCannotBeWritten() {
        // Given
        journalIsUp = false;
        // Then
        assertThatThrownBy(() -> ask("verzoek 2028-1")).isInstanceOf(JournalUnavailableException.class);
        assertThat(happened).isEmpty();
    }

    @Test
    void nothingIsWrittenOrReadWithoutAReason() {
        for (var why : new String[] {null, "", " ", "x", "over BSN " + BSN}) {
            assertThatThrownBy(() -> ask(why))
                    .isInstanceOf(QuestionRefusedException.class)
                    .hasMessageContaining("why")
                    .hasMessageNotContaining(BSN);
        }
        assertThat(happened).isEmpty();
    }

    @Test
    void onlyAPrivacyOfficerMayAsk() {
        assertThat(inzage.mayAsk()).containsExactly(PersonRole.PRIVACY_OFFICER);
    }

    @Test
    void whatIsNoBsnIsRefusedAndNotRepeated() {
        var body = JSON.createObjectNode().put("person", "123456789").put("why", "verzoek 2028-1");
        assertThatThrownBy(() ->
                        inzage.answer(new Asked(officer(FakeParties.GGZ.value()), Map.of(), body, Progress.UNHEARD)))
                .isInstanceOf(QuestionRefusedException.class)
                .hasMessageNotContaining("123456789");
        assertThat(happened).isEmpty();
    }

    @Test
    void aPartyIsToldItsOwnSideAndForItsOwnTerm() {
        // Given
        var sent = log.add(EntryType.ACCEPTED, FakeParties.GGZ, FakeParties.UWV, null, message());
        log.add(EntryType.DELIVERED, FakeParties.GGZ, FakeParties.UWV, sent, JSON.createObjectNode());
        log.add(EntryType.REFUSED, FakeParties.GGZ, FakeParties.UWV, null, message());
        // When
        var source = ask("verzoek 2028-1").path("report");
        var destination = ask("verzoek 2028-1", FakeParties.UWV.value()).path("report");
        // Then
        assertThat(source.path("berichten")).hasSize(2);
        assertThat(source.at("/berichten/0/uitkomst/code").asText()).isEqualTo("aangekomen");
        assertThat(source.at("/berichten/0/bewaren/termijn").asText()).isEqualTo("P5Y");
        assertThat(source.at("/berichten/0/gegevens")).hasSize(2);
        assertThat(destination.path("berichten")).hasSize(1);
        assertThat(destination.at("/berichten/0/bewaren/termijn").asText()).isEqualTo("P2Y");
        assertThat(destination.at("/berichten/0/gegevens")).hasSize(1);
        assertThat(destination.at("/berichten/0/gegevens/0/ontvangerZag").asText())
                .isEqualTo("alleen het jaar");
    }

    @Test
    void manyEntriesAreReadPageByPageAndAllTold() {
        // Given
        for (var i = 0; i < 1_203; i++) {
            log.add(EntryType.REFUSED, FakeParties.GGZ, FakeParties.UWV, null, message());
        }
        // Then
        assertThat(ask("verzoek 2028-1").at("/report/berichten")).hasSize(1_203);
    }
}
