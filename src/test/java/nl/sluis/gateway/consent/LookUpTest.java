package nl.sluis.gateway.consent;

import static nl.sluis.gateway.consent.Samples.HOLDER;
import static nl.sluis.gateway.consent.Samples.OTHER;
import static nl.sluis.gateway.consent.Samples.UWV;
import static nl.sluis.gateway.consent.Samples.rules;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.sluis.gateway.SqlJournal;
import nl.sluis.gateway.TestDatabase;
import nl.sluis.gateway.TestKeys;
import nl.sluis.gateway.consent.ConsentRegister.Finding;
import nl.sluis.gateway.consent.ConsentRegister.Recording;
import nl.sluis.gateway.journal.Item;
import nl.sluis.gateway.journal.Journal;
import nl.sluis.gateway.journal.Outcome;
import nl.sluis.gateway.message.Document;
import nl.sluis.gateway.message.Reason;
import nl.sluis.gateway.message.Reveal;
import nl.sluis.gateway.message.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who sees what of a person in the register, and that nothing else tells whether a person is known. */
class LookUpTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String KNOWN = "999990342";
    private static final String UNKNOWN = "950000012";
    private static final Recorder GGZ = new Recorder(HOLDER, Set.of(Role.GGZ_IPS), Set.of());
    private static final Recorder AGENT = new Recorder(OTHER, Set.of(Role.GEMEENTE), Set.of(HOLDER));
    private static final Recorder RECEIVER = new Recorder(UWV.oin(), Set.of(Role.UWV), Set.of());
    private static final Recorder TOWN = new Recorder(OTHER, Set.of(Role.GEMEENTE), Set.of());
    private static final Recorder MONITOR = new Recorder(OTHER, Set.of(Role.MONITOR), Set.of());
    private static TestDatabase database;
    private static SqlJournal journal;
    private static CountingDatabase counting;
    private static final List<Item> APPENDED = new ArrayList<>();
    private static ConsentRegister register;

    @BeforeAll
    static void open() throws Exception {
        var keys = new TestKeys();
        database = TestDatabase.create();
        journal = new SqlJournal(database.writer(), new LockedRegister(), keys);
        counting = new CountingDatabase(database.writer());
        Journal noting = item -> {
            APPENDED.add(item);
            return journal.append(item);
        };
        register = new ConsentRegister(
                noting,
                keys,
                counting.source(),
                new ChangeEntry("care-5y", (controller, person) -> "psn1.x"),
                new Entitlement(rules()));
        record("toestemming", "\"ontvanger\":{\"rol\":\"uwv\"}");
        record("bezwaar", "\"ontvanger\":{\"rol\":\"uwv\"}");
        record("toestemming", "\"ontvanger\":{\"oin\":\"urn:nld:oin:00000099000000003000\"}");
        withdraw();
    }

    @AfterAll
    static void close() throws Exception {
        journal.close();
        database.close();
    }

    @BeforeEach
    void forget() {
        APPENDED.clear();
        assertThat(counting.taken()).isNotNull();
    }

    @Test
    void theHolderSeesEveryVersionWithWhoDecidedAndRecordedItAndNeverTheBsn() throws Exception {
        var versions = versions(GGZ, request(KNOWN));
        assertThat(versions.findValuesAsText("besluit"))
                .containsExactly("toestemming", "bezwaar", "toestemming", "intrekking");
        assertThat(versions.findValuesAsText("versie")).containsExactly("1", "2", "3", "4");
        assertThat(versions.get(0).path("beslisser").asText()).isEqualTo("betrokkene");
        assertThat(versions.get(0).path("leeftijdsgroep").asText()).isEqualTo("16-plus");
        assertThat(versions.get(0).path("vastgelegdDoor").asText()).isEqualTo(HOLDER.urn());
        assertThat(versions.get(0).path("bewijs").path("kenmerk").asText()).isEqualTo("TST-1");
        assertThat(versions.get(0).path("geldigTot").asText()).isEqualTo("2199-11-01");
        assertThat(versions.toString()).doesNotContain(KNOWN);
    }

    @Test
    void whoActsForTheHolderSeesTheSame() throws Exception {
        assertThat(versions(AGENT, request(KNOWN, HOLDER.urn()))).isEqualTo(versions(GGZ, request(KNOWN)));
    }

    @Test
    void aReceiverSeesOnlyTheConsentsForItselfAndThatTheyWereTakenBack() throws Exception {
        var versions = versions(RECEIVER, request(KNOWN));
        assertThat(versions.findValuesAsText("besluit")).containsExactly("toestemming", "intrekking");
        assertThat(versions.findValuesAsText("houder")).containsOnly(HOLDER.urn());
        for (var hidden : List.of("bewijs", "vastgelegdDoor", "beslisser", "leeftijdsgroep")) {
            assertThat(versions.findValues(hidden)).as(hidden).isEmpty();
        }
        assertThat(versions(TOWN, request(KNOWN)).findValuesAsText("besluit")).containsExactly("toestemming");
        assertThat(versions(RECEIVER, request(KNOWN, OTHER.urn()))).isEmpty();
    }

    @Test
    void whoHasNoRowIsRefusedAndRecordedAndNobodyLooks() throws Exception {
        var found = register.find(MONITOR, request(KNOWN));
        assertThat(found).isInstanceOf(Finding.Refused.class);
        assertThat(((Outcome.Refused) ((Finding.Refused) found).outcome()).reasons())
                .containsExactly(Reason.SENDER_ROLE);
        assertThat(APPENDED).singleElement().isInstanceOf(Item.Refusal.class);
        assertThat(counting.taken()).isEmpty();
    }

    /** The work is compared and not the clock: what is done for both is the same, in the same order. */
    @Test
    void theSameIsDoneForWhoIsKnownAndWhoIsNot() throws Exception {
        for (var recorder : List.of(GGZ, AGENT, RECEIVER)) {
            var known = worked(recorder, KNOWN);
            var unknown = worked(recorder, UNKNOWN);
            assertThat(unknown).isEqualTo(known).isNotEmpty();
        }
        assertThat(shown(GGZ, UNKNOWN).properties())
                .hasSameSizeAs(shown(GGZ, KNOWN).properties());
        assertThat(shown(GGZ, UNKNOWN).path("versies")).isEmpty();
    }

    @Test
    void aLookIsAnEntryThatDoesNotTellWhatWasFound() throws Exception {
        assertThat(shown(GGZ, KNOWN)).isNotNull();
        assertThat(shown(GGZ, UNKNOWN)).isNotNull();
        assertThat(APPENDED).hasSize(2).allMatch(Item.Event.class::isInstance);
        var entries = APPENDED.stream().map(Item::entry).toList();
        assertThat(entries.get(0).type().code()).isEqualTo("log.read");
        assertThat(entries.get(0).body()).isEqualTo(entries.get(1).body());
    }

    @Test
    void whatCannotBeReadIsAnsweredWithEveryFaultAndNoEntry() throws Exception {
        var finding = register.find(GGZ, json("{\"betrokkene\":{\"bsn\":\"1\"},\"naam\":\"x\"}"));
        assertThat(((Finding.Unreadable) finding).faults()).hasSize(2);
        assertThat(APPENDED).isEmpty();
    }

    private static List<String> worked(Recorder recorder, String bsn) throws Exception {
        assertThat(counting.taken()).isNotNull();
        APPENDED.clear();
        assertThat(register.find(recorder, request(bsn, HOLDER.urn()))).isInstanceOf(Finding.Found.class);
        var work = new ArrayList<>(counting.taken());
        APPENDED.forEach(item ->
                work.add(item.getClass().getSimpleName() + " " + item.entry().body()));
        return work;
    }

    private static JsonNode versions(Recorder recorder, Document request) {
        return ((Finding.Found) register.find(recorder, request))
                .versions()
                .reveal(Reveal.VALIDATE)
                .path("versies");
    }

    private static JsonNode shown(Recorder recorder, String bsn) throws Exception {
        return ((Finding.Found) register.find(recorder, request(bsn)))
                .versions()
                .reveal(Reveal.VALIDATE);
    }

    private static void record(String decision, String receiver) throws Exception {
        outcome(register.record(GGZ, json("""
                {"betrokkene":{"bsn":"%s"},"beslisser":"betrokkene","besluit":"%s",
                 "houder":"urn:nld:oin:00000099000000001000",%s,"doel":"re-integratie",
                 "scope":"traject","categorieen":["traject"],"geldigVan":"2020-11-01","geldigTot":"2199-11-01",
                 "bewijs":{"kenmerk":"TST-1","vorm":"schriftelijk"}}""".formatted(KNOWN, decision, receiver)), Optional.empty()));
    }

    private static void withdraw() throws Exception {
        outcome(register.withdraw(GGZ, json("""
                {"betrokkene":{"bsn":"%s"},"ontvanger":{"rol":"uwv"}}""".formatted(KNOWN)), Optional.empty()));
    }

    @CanIgnoreReturnValue
    private static Outcome outcome(Recording recording) {
        return ((Recording.Journalled) recording).outcome();
    }

    private static Document request(String bsn) throws Exception {
        return json("{\"betrokkene\":{\"bsn\":\"" + bsn + "\"}}");
    }

    private static Document request(String bsn, String holder) throws Exception {
        return json("{\"betrokkene\":{\"bsn\":\"" + bsn + "\"},\"houder\":\"" + holder + "\"}");
    }

    private static Document json(String text) throws Exception {
        return new Document(JSON.readTree(text));
    }
}
