package nl.sluis.gateway.report.breach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.sluis.gateway.journal.EntryBody;
import nl.sluis.gateway.journal.EntryType;
import nl.sluis.gateway.journal.Journal;
import nl.sluis.gateway.journal.JournalUnavailableException;
import nl.sluis.gateway.journal.Outcome;
import nl.sluis.gateway.management.Asked;
import nl.sluis.gateway.management.Progress;
import nl.sluis.gateway.management.QuestionRefusedException;
import nl.sluis.gateway.message.EntryId;
import nl.sluis.gateway.message.MessageType;
import nl.sluis.gateway.party.Person;
import nl.sluis.gateway.party.PersonRole;
import nl.sluis.gateway.report.FakeLog;
import nl.sluis.gateway.report.FakeParties;
import nl.sluis.gateway.report.ReportParts;
import nl.sluis.gateway.report.RuleBook;
import org.junit.jupiter.api.Test;

/** What a breach touched: counted right, told to who may hear it, and never before the look is written. */
class DatalekTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final RuleBook BOOK = new RuleBook(
            "hash",
            Map.of(),
            Map.of(),
            Map.of(
                    new MessageType("nl.sluis.status.v1"),
                    new RuleBook.MessageText(
                            "Status",
                            Map.of(
                                    "/bsn", new RuleBook.FieldText("BSN", "traject", "bsn"),
                                    "/datum", new RuleBook.FieldText("Datum", "traject", "gewoon")))),
            Map.of());

    private final List<String> happened = new ArrayList<>();
    private final FakeLog log = new FakeLog(happened);
    private boolean journalIsUp = true;
    private final Journal journal = item -> {
        if (!journalIsUp) {
            throw new JournalUnavailableException("down", Duration.ofSeconds(1));
        }
        happened.add("recorded");
        return new Outcome.Recorded(new EntryId(new UUID(0, 1)), "");
    };
    private final Datalek datalek = new Datalek(
            ReportParts.looks(journal),
            new Breaches(
                    ReportParts.view(log),
                    () -> BOOK,
                    new FakeParties(),
                    Clock.fixed(Instant.parse("2028-01-01T10:00:00Z"), ZoneOffset.UTC)),
            new FakeParties());

    /** A pseudonym of an epoch of the key; the gateway alone can read the rest. */
    private static String pseudonym(int epoch, String person) {
        var head = ByteBuffer.allocate(6).put((byte) 1).putInt(epoch).array();
        return "psn1." + Base64.getUrlEncoder().encodeToString(head) + person;
    }

    @CanIgnoreReturnValue
    private EntryId send(String person, String form) {
        return log.add(EntryType.ACCEPTED, FakeParties.GGZ, FakeParties.UWV, null, message(person, form));
    }

    @CanIgnoreReturnValue
    private EntryId deliver(String person, String form) {
        var sent = send(person, form);
        return log.add(EntryType.DELIVERED, FakeParties.GGZ, FakeParties.UWV, sent, JSON.createObjectNode());
    }

    private static ObjectNode message(String person, String form) {
        var body = JSON.createObjectNode()
                .put("messageType", "nl.sluis.status.v1")
                .put("senderRole", "ggz-ips")
                .put("receiverRole", "uwv");
        body.putObject("fields").put("/bsn", form).put("/datum", "ongewijzigd");
        body.putObject("subjects").put(FakeParties.GGZ.value(), person).put(FakeParties.UWV.value(), person + "-uwv");
        return body;
    }

    private static ObjectNode order() {
        return JSON.createObjectNode()
                .put("party", "ggz")
                .put("since", "2027-01-01")
                .put("until", "2027-12-31")
                .put("why", "incident 7");
    }

    private JsonNode ask(ObjectNode order) {
        var person = new Person("fg", "FG", Set.of(PersonRole.FG), FakeParties.GGZ, Optional.empty());
        return datalek.answer(new Asked(person, Map.of(), order, Progress.UNHEARD));
    }

    @Test
    void countsPersonsMessagesKindsAndReceiversOfWhatArrived() {
        // Given
        deliver(pseudonym(1, "een"), "pseudoniem P1");
        deliver(pseudonym(1, "een"), "pseudoniem P1");
        deliver(pseudonym(1, "twee"), "ongewijzigd");
        send(pseudonym(1, "drie"), "ongewijzigd");
        // When
        var report = ask(order()).path("report");
        // Then
        assertThat(report.at("/personen/minimaal").asInt()).isEqualTo(2);
        assertThat(report.at("/personen/maximaal").asInt()).isEqualTo(2);
        assertThat(report.at("/personen/pseudoniemen")).hasSize(2);
        assertThat(report.at("/berichten/verstuurdEnAangekomen").asInt()).isEqualTo(3);
        assertThat(report.at("/berichten/verstuurdEnNietAangekomen").asInt()).isEqualTo(1);
        assertThat(report.at("/ontvangers/0/naam").asText()).isEqualTo("UWV Voorbeeld");
        assertThat(report.at("/ontvangers/0/berichten").asInt()).isEqualTo(3);
        assertThat(report.at("/ontvangers/0/personen").asInt()).isEqualTo(2);
        assertThat(answer(report, "Is het BSN betrokken?")).isEqualTo("Ja, in leesbare vorm.");
        assertThat(answer(report, "Bijzondere persoonsgegevens?")).startsWith("Ja, over gezondheid");
        assertThat(answer(report, "Wanneer ontdekte u de inbreuk?")).isEqualTo("null");
    }

    private static String answer(JsonNode report, String question) {
        for (var line : report.path("meldformulier")) {
            if (line.path("vraag").asText().equals(question)) {
                return line.path("antwoord").asText();
            }
        }
        throw new AssertionError(question);
    }

    @Test
    void aPersonOfTwoEpochsMayBeOneOrTwoAndOneThatDoesNotOpenMayBeAnybody() {
        // Given
        deliver(pseudonym(1, "een"), "pseudoniem P1");
        deliver(pseudonym(2, "eenmaalanders"), "pseudoniem P1");
        var closed = log.add(EntryType.ACCEPTED, FakeParties.GGZ, FakeParties.UWV, null, new EntryBody.Unreadable());
        log.add(EntryType.DELIVERED, FakeParties.GGZ, FakeParties.UWV, closed, JSON.createObjectNode());
        // When
        var report = ask(order()).path("report");
        // Then
        assertThat(report.at("/personen/minimaal").asInt()).isEqualTo(1);
        assertThat(report.at("/personen/maximaal").asInt()).isEqualTo(3);
        assertThat(answer(report, "Is het BSN betrokken?")).isEqualTo("Alleen als pseudoniem.");
    }

    @Test
    void canBeNarrowedToAReceiverOrARule() {
        // Given
        deliver(pseudonym(1, "een"), "pseudoniem P1");
        // Then
        assertThat(ask(order().put("receiver", "uwv"))
                        .at("/report/personen/minimaal")
                        .asInt())
                .isOne();
        assertThat(ask(order().put("receiver", "ggz"))
                        .at("/report/personen/minimaal")
                        .asInt())
                .isZero();
        assertThat(ask(order().put("rule", "andere-regel"))
                        .at("/report/personen/minimaal")
                        .asInt())
                .isZero();
    }

    @Test
    void whatIsOutsideThePeriodDoesNotCount() {
        deliver(pseudonym(1, "een"), "pseudoniem P1");
        var before = order().put("since", "2026-01-01").put("until", "2026-12-31");
        assertThat(ask(before).at("/report/personen/maximaal").asInt()).isZero();
    }

    @Test
    void aPartyIsToldOfItsOwnMessagesOnly() {
        assertThatThrownBy(() -> ask(order().put("party", "uwv")))
                .isInstanceOf(QuestionRefusedException.class)
                .hasMessageContaining("its own messages only");
        assertThat(happened).isEmpty();
        assertThat(datalek.mayAsk()).containsExactlyInAnyOrder(PersonRole.PRIVACY_OFFICER, PersonRole.FG);
    }

    @Test
    void theLookIsWrittenBeforeAnythingIsRead() {
        var unused = ask(order());
        assertThat(happened).startsWith("recorded", "read");
        // And
        happened.clear();
        journalIsUp = false;
        assertThatThrownBy(() -> ask(order())).isInstanceOf(JournalUnavailableException.class);
        assertThat(happened).isEmpty();
    }

    @Test
    void asksForAReasonAndAPeriod() {
        for (var member : List.of("why", "since", "until", "party")) {
            var order = order();
            order.remove(member);
            assertThatThrownBy(() -> ask(order))
                    .isInstanceOf(QuestionRefusedException.class)
                    .hasMessageContaining(member);
        }
        assertThatThrownBy(() -> ask(order().put("until", "2026-01-01"))).isInstanceOf(QuestionRefusedException.class);
        assertThat(happened).isEmpty();
    }

    @Test
    void thePageHoldsTheFormAndNoMarkupOfOthers() {
        deliver(pseudonym(1, "een"), "pseudoniem P1");
        var html = ask(order().put("html", true)).path("html").asText();
        assertThat(html)
                .contains("Van hoeveel personen minimaal?", "In te vullen.", "als pseudoniem")
                .doesNotContain("<script");
    }
}
