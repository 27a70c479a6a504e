package nl.sluis.gateway.report;

import static nl.sluis.gateway.report.MemoryLog.GEMEENTE;
import static nl.sluis.gateway.report.MemoryLog.GGZ;
import static nl.sluis.gateway.report.MemoryLog.PERSON;
import static nl.sluis.gateway.report.MemoryLog.UWV;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import nl.sluis.gateway.journal.EntryType;
import nl.sluis.gateway.journal.LogWindow;
import nl.sluis.gateway.journal.OpenedEntry;
import nl.sluis.gateway.party.People;
import nl.sluis.gateway.report.SeenEntry.Quality;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** Who sees what of the log (architecture.md 6). */
class SightTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final People PEOPLE = People.load(Path.of("config", "people.yaml"));
    private static final LogWindow ALWAYS = new LogWindow(Instant.EPOCH, Instant.ofEpochMilli(1_000));
    private static final String MESSAGE = """
            {"messageType": "nl.sluis.traject.aanvraag.v1", "region": "AM13", "route": "AM13.aanvraag",
             "purpose": "re-integratie", "senderRole": "ggz-ips", "receiverRole": "uwv", "onBehalfOf": "%s",
             "decision": {"information": {"consent": ["GIVEN"]}}, "dropped": 1, "user": "arts-7",
             "fields": {"/betrokkene/bsn": "pseudoniem P1", "/diagnose": "niet verzonden", "/toelichting": "ongewijzigd"},
             "subjects": {"%s": "psn1.ggz", "%s": "psn1.uwv"}}""".formatted(GEMEENTE, GGZ, UWV);

    private final MemoryLog log = new MemoryLog();
    private final LogView view = new LogView(log);

    @Test
    void aSourceSeesWhatItSentWhole() {
        var accepted = log.add(EntryType.ACCEPTED, GGZ, UWV, json(MESSAGE), Optional.empty());

        var seen = seen("privacy-officer-ggz", accepted).orElseThrow();

        assertThat(seen.as()).isEqualTo(Quality.SOURCE);
        assertThat(body(seen).path("fields").size()).isEqualTo(3);
        assertThat(body(seen).at("/decision/information/consent/0").asText()).isEqualTo("GIVEN");
        assertThat(body(seen).path("user").asText()).isEqualTo("arts-7");
    }

    @Test
    void aSourceKnowsThePersonUnderItsOwnPseudonymOnly() {
        var accepted = log.add(EntryType.ACCEPTED, GGZ, UWV, json(MESSAGE), Optional.empty());

        var seen = seen("privacy-officer-ggz", accepted).orElseThrow();

        assertThat(body(seen).path("subjects").toString()).isEqualTo("{\"" + GGZ + "\":\"psn1.ggz\"}");
        assertThat(seen.withheld()).contains(Withheld.SUBJECT_OF_THE_OTHER);
    }

    @ParameterizedTest
    @EnumSource(
            value = EntryType.class,
            names = {"REFUSED", "PROEF", "WITHDRAWN", "EXPIRED", "PARKED", "DISCARDED", "FAILED"})
    void aSourceSeesWhatDidNotArrive(EntryType type) {
        var entry = log.add(type, GGZ, UWV, json("{\"reasons\":[\"CONSENT_MISSING\"]}"), Optional.empty());

        assertThat(body(seen("privacy-officer-ggz", entry).orElseThrow())
                        .at("/reasons/0")
                        .asText())
                .isEqualTo("CONSENT_MISSING");
    }

    @ParameterizedTest
    @EnumSource(
            value = EntryType.class,
            names = {"DELIVERED", "CONSENT_CHANGED"},
            mode = Mode.EXCLUDE)
    void aDestinationSeesNothingButDeliveries(EntryType type) {
        var entry = log.add(type, GGZ, UWV, json(MESSAGE), Optional.empty());

        assertThat(seen("privacy-officer-uwv", entry)).isEmpty();
        assertThat(view.newest(new Sight.OfParty(UWV), ALWAYS, 10).entries()).isEmpty();
    }

    @Test
    void aHolderSeesWhatAnotherRecordedInItsRegisterUnderItsOwnPseudonymOfThePerson() {
        var changed = log.add(EntryType.CONSENT_CHANGED, GGZ, UWV, json(MESSAGE), Optional.empty());

        var seen = seen("privacy-officer-uwv", changed).orElseThrow();

        assertThat(seen.as()).isEqualTo(Quality.HOLDER);
        assertThat(body(seen).path("subjects").toString()).isEqualTo("{\"" + UWV + "\":\"psn1.uwv\"}");
        assertThat(seen("privacy-officer-gemeente", changed)).isEmpty();
        assertThat(seen("privacy-officer-ggz", changed).orElseThrow().as()).isEqualTo(Quality.SOURCE);
    }

    @Test
    void aDestinationSeesWhatWasDeliveredAsItReceivedIt() {
        var seen = seen("privacy-officer-uwv", delivered()).orElseThrow();

        assertThat(seen.as()).isEqualTo(Quality.DESTINATION);
        assertThat(body(seen).path("fields").toString())
                .isEqualTo("{\"/betrokkene/bsn\":\"pseudoniem P1\",\"/toelichting\":\"ongewijzigd\"}");
        assertThat(body(seen).path("region").asText()).isEqualTo("AM13");
        assertThat(body(seen).path("idempotencyKey").asText()).isEqualTo("key-1");
        assertThat(seen.withheld()).containsExactly(Withheld.WHAT_STAYED_WITH_THE_SENDER);
    }

    @Test
    void aDestinationSeesNothingOfTheWeighingOrOfTheAcceptance() {
        var seen = seen("privacy-officer-uwv", delivered()).orElseThrow();

        assertThat(body(seen).toString())
                .doesNotContain("decision", "consent", "dropped", "diagnose", "arts-7", "route", GEMEENTE.value())
                .doesNotContain("psn1.ggz", "\"message\"");
        assertThat(body(seen).path("subjects").toString()).isEqualTo("{\"" + UWV + "\":\"psn1.uwv\"}");
        assertThat(seen.message()).isEmpty();
    }

    @Test
    void aDestinationIsToldTheSameWhateverStayedBehind() {
        var accepted =
                log.add(EntryType.ACCEPTED, GGZ, UWV, json("{\"fields\":{\"/a\":\"ongewijzigd\"}}"), Optional.empty());
        var plain = log.add(EntryType.DELIVERED, GGZ, UWV, json("{}"), Optional.of(accepted.id()));

        assertThat(seen("privacy-officer-uwv", plain).orElseThrow().withheld())
                .isEqualTo(
                        seen("privacy-officer-uwv", delivered()).orElseThrow().withheld());
    }

    @Test
    void aThirdPartySeesNothing() {
        assertThat(seen("privacy-officer-gemeente", delivered())).isEmpty();
        assertThat(view.newest(new Sight.OfParty(GEMEENTE), ALWAYS, 10).entries())
                .isEmpty();
    }

    @Test
    void anFgSeesWhatTheOfficersOfThatPartySee() {
        var delivered = delivered();

        assertThat(seen("fg-uwv", delivered)).isEqualTo(seen("privacy-officer-uwv", delivered));
        assertThat(seen("fg-ggz", delivered)).isEqualTo(seen("privacy-officer-ggz", delivered));
    }

    @ParameterizedTest
    @EnumSource(EntryType.class)
    void anOperatorSeesNoEntryOfAParty(EntryType type) {
        var entry = log.add(type, GGZ, UWV, json(MESSAGE), Optional.empty());

        assertThat(seen("operator", entry)).isEmpty();
    }

    @Test
    void anOperatorSeesThatTheGatewayRunsAndNoContent() {
        var started = log.add(EntryType.START, null, null, json("{\"by\":\"somebody\"}"), Optional.empty());

        var seen = seen("operator", started).orElseThrow();

        assertThat(seen.as()).isEqualTo(Quality.GATEWAY);
        assertThat(seen.body()).isEmpty();
        assertThat(seen.withheld()).containsExactly(Withheld.CONTENT);
        assertThat(seen("fg-ggz", started).orElseThrow().body()).isPresent();
    }

    @Test
    void whatWasShreddedIsSaidToBeShreddedToBoth() {
        var delivered = delivered();
        var accepted = log.find(delivered.about().orElseThrow()).orElseThrow();
        log.shred(accepted);

        assertThat(seen("privacy-officer-ggz", accepted).orElseThrow().withheld())
                .containsExactly(Withheld.ERASED);
        assertThat(seen("privacy-officer-uwv", delivered).orElseThrow().body()).isEmpty();
        assertThat(seen("privacy-officer-uwv", delivered).orElseThrow().withheld())
                .contains(Withheld.ERASED);
    }

    @Test
    void aPersonsEntriesAreThoseOfTheOwnPartyWithWhatBecameOfThem() {
        var accepted = log.isAboutThePerson(log.add(EntryType.ACCEPTED, GGZ, UWV, json(MESSAGE), Optional.empty()));
        var refused = log.isAboutThePerson(log.add(EntryType.REFUSED, GGZ, UWV, json(MESSAGE), Optional.empty()));
        var arrived = log.add(EntryType.DELIVERED, GGZ, UWV, json("{}"), Optional.of(accepted.id()));
        var other =
                log.isAboutThePerson(log.add(EntryType.CONSENT_CHANGED, GEMEENTE, GGZ, json("{}"), Optional.empty()));

        assertThat(ofPerson(new Sight.OfParty(GGZ)))
                .as("also what another recorded in its register")
                .containsExactly(other.id(), arrived.id(), refused.id(), accepted.id());
        assertThat(ofPerson(new Sight.OfParty(UWV))).containsExactly(arrived.id());
        assertThat(ofPerson(new Sight.OfParty(GEMEENTE))).containsExactly(other.id());
    }

    private java.util.List<nl.sluis.gateway.message.EntryId> ofPerson(Sight.OfParty sight) {
        return view.ofPerson(sight, PERSON, ALWAYS, 10).entries().stream()
                .map(SeenEntry::id)
                .toList();
    }

    private OpenedEntry delivered() {
        var accepted = log.add(EntryType.ACCEPTED, GGZ, UWV, json(MESSAGE), Optional.empty());
        return log.add(
                EntryType.DELIVERED,
                GGZ,
                UWV,
                json("{\"message\":\"" + accepted.id() + "\",\"idempotencyKey\":\"key-1\",\"consent\":[]}"),
                Optional.of(accepted.id()));
    }

    private Optional<SeenEntry> seen(String person, OpenedEntry entry) {
        return view.entry(Sight.of(PEOPLE.find(person).orElseThrow()), entry.id());
    }

    private static JsonNode body(SeenEntry seen) {
        return seen.body().orElseThrow();
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (java.io.IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
