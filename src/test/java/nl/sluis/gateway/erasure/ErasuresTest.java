package nl.sluis.gateway.erasure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.sluis.gateway.approval.Grounds;
import nl.sluis.gateway.approval.Signatures;
import nl.sluis.gateway.audit.LogPage;
import nl.sluis.gateway.audit.tree.BenchTree;
import nl.sluis.gateway.audit.verify.Evidence;
import nl.sluis.gateway.audit.verify.LogKey;
import nl.sluis.gateway.audit.verify.LogVerifier;
import nl.sluis.gateway.journal.EntryFacts;
import nl.sluis.gateway.journal.EntryType;
import nl.sluis.gateway.journal.Item;
import nl.sluis.gateway.journal.Journal;
import nl.sluis.gateway.journal.JournalUnavailableException;
import nl.sluis.gateway.journal.TestLog;
import nl.sluis.gateway.keys.TestKeys;
import nl.sluis.gateway.message.Bsn;
import nl.sluis.gateway.message.NoteKey;
import nl.sluis.gateway.message.Oin;
import nl.sluis.gateway.party.Person;
import nl.sluis.gateway.party.PersonRole;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.bouncycastle.math.ec.rfc8032.Ed25519;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Asking, approving and performing, over a real log. */
class ErasuresTest {
    private static final Oin GGZ = new Oin("00000099000000001000");
    private static final Oin UWV = new Oin("00000099000000002000");
    private static final Oin GEMEENTE = new Oin("00000099000000003000");
    private static final Oin AUDITOR = new Oin("00000099000000009000");
    private static final Bsn PERSON = Bsn.of("999990342");
    private static final Bsn SOMEBODY_ELSE = Bsn.of("999990019");
    private static final Grounds WHY =
            new Grounds("Vastgelegd bij de verkeerde persoon", "AVG 17(1)(d)", "ZAAK-2027-3");
    private static final Map<String, Ed25519PrivateKeyParameters> KEYS = new HashMap<>();

    private final TestLog log = new TestLog();
    private final Map<String, Bsn> names = new HashMap<>();
    private final Person asker = officer("asker", GGZ);
    private final Person first = officer("first", UWV);
    private final Person second = officer("second", GEMEENTE);

    @TempDir
    private Path folder;

    private BenchTree tree;
    private AutoCloseable running;

    @BeforeEach
    void aLogAboutTwoPersons() throws Exception {
        tree = new BenchTree(log.writer(), TestLog.signers(), folder.resolve("high-water"));
        running = log.start(tree);
        record(EntryType.REFUSED, UWV, GGZ, PERSON, "work-5y");
        record(EntryType.ACCEPTED, GGZ, UWV, PERSON, "work-5y");
        record(EntryType.ACCEPTED, GGZ, UWV, PERSON, "care-5y");
        record(EntryType.ACCEPTED, GGZ, UWV, SOMEBODY_ELSE, "work-5y");
        tree.seal();
    }

    @AfterEach
    void stop() throws Exception {
        running.close();
        log.close();
    }

    private void record(EntryType type, Oin from, Oin to, Bsn about, String retentionClass) {
        var facts = new EntryFacts(
                type,
                EntryFacts.Judgement.PERMIT,
                from,
                to,
                null,
                null,
                about,
                retentionClass,
                JsonNodeFactory.instance.objectNode().put("a", 1));
        var unused = log.journal().append(new Item.Event(facts));
    }

    @Test
    void twoOfficersLetWhatTheLogSaysOfAPersonGo() {
        // Given
        var desk = desk();
        var request = asked(desk, Ground.MISTAKE);
        refuses(Refusal.TWO_APPROVALS, desk.perform(asker, request.id()));
        approve(desk, first, request);
        refuses(Refusal.TWO_APPROVALS, desk.perform(asker, request.id()));
        approve(desk, second, request);
        // When
        var outcome = desk.perform(asker, request.id());
        // Then
        assertThat(outcome).isInstanceOfSatisfying(Outcome.Performed.class, done -> assertThat(done.entries())
                .isEqualTo(3));
        assertThat(bodiesOf(PERSON)).isZero();
        assertThat(bodiesOf(SOMEBODY_ELSE)).isEqualTo(1);
        assertThat(log.number("select count(*) from audit_entry where type in ('accepted', 'refused')"
                        + " and kid is null and nonce is null and ct is null"))
                .isEqualTo(3);
        refuses(Refusal.DONE, desk.perform(asker, request.id()));
    }

    @Test
    void theLogStillVerifiesAndTellsThatItIsGone() throws Exception {
        // Given
        var desk = desk();
        var request = approved(desk, Ground.MISTAKE);
        // When
        var unused = desk.perform(asker, request.id());
        tree.seal();
        // Then
        var keys = List.of(LogKey.read(
                NoteKey.of(TestLog.ORIGIN, TestLog.signers().log(0).publicKey()).text()));
        var report = new LogVerifier(keys, new Evidence(keys), Instant.now())
                .verify(
                        path -> BenchTree.published(log.reader())
                                .audited(AUDITOR, "/0/" + path)
                                .map(LogPage::bytes),
                        (done, of) -> {});
        assertThat(report.findings()).isEmpty();
        assertThat(report.looked()).anyMatch(line -> line.endsWith("3 are not there any more"));
    }

    @Test
    void whoWritesAboutThePersonAfterwardsDoesSoUnderANewKey() {
        // Given
        var before = kidsOf(PERSON);
        var desk = desk();
        var unused = desk.perform(asker, approved(desk, Ground.MISTAKE).id());
        assertThat(kidsOf(PERSON)).isEmpty();
        // When
        record(EntryType.ACCEPTED, GGZ, UWV, PERSON, "work-5y");
        // Then
        assertThat(kidsOf(PERSON)).hasSize(1).doesNotContainAnyElementsOf(before);
        assertThat(bodiesOf(PERSON)).isEqualTo(1);
    }

    @Test
    void theEntryIsThereBeforeAnythingGoes() {
        // Given
        var request = approved(desk(), Ground.MISTAKE);
        // When: a journal that cannot write the entry of the erasure
        assertThatThrownBy(() -> desk(item -> {
                            throw new JournalUnavailableException("full", Duration.ZERO);
                        })
                        .perform(asker, request.id()))
                .isInstanceOf(JournalUnavailableException.class);
        // Then
        assertThat(bodiesOf(PERSON)).isEqualTo(3);
    }

    @Test
    void theEntryNamesTheKeysByTheirHashAndNobody() {
        // Given
        var entries = new ArrayList<EntryFacts>();
        var request = approved(desk(), Ground.MISTAKE);
        var kids = log.texts("select encode(sha256(kid), 'hex') from subject_key where row_key = " + hash(PERSON));
        // When
        var unused = desk(item -> {
                    entries.add(item.entry());
                    return log.journal().append(item);
                })
                .perform(asker, request.id());
        // Then
        var body = entries.getLast().body();
        assertThat(entries.getLast().type()).isEqualTo(EntryType.ERASURE);
        assertThat(entries.getLast().subject()).isNull();
        assertThat(body.path("request").path("ground").asText()).isEqualTo("vergissing");
        assertThat(body.path("approvals").size()).isEqualTo(2);
        assertThat(body.path("keys").findValuesAsText("kid")).containsExactlyInAnyOrderElementsOf(kids);
        assertThat(body.toString()).doesNotContain("999990342").doesNotContain(request.person());
    }

    @Test
    void whatMustBeKeptByLawStaysWhenThePersonAsks() {
        // Given
        var desk = desk();
        var request = approved(desk, Ground.REQUEST);
        // When
        var outcome = desk.perform(asker, request.id());
        // Then
        assertThat(outcome).isInstanceOfSatisfying(Outcome.Performed.class, done -> {
            assertThat(done.entries()).isEqualTo(2);
            assertThat(done.plan().stays()).extracting(Stock::retentionClass).containsExactly("care-5y");
        });
        assertThat(log.texts("select class from subject_key where row_key = " + hash(PERSON)))
                .containsExactly("care-5y");
    }

    @Test
    void whatIsOnlyKeptByLawIsNotAskedFor() {
        // Given
        record(EntryType.ACCEPTED, GGZ, UWV, Bsn.of("999990202"), "care-5y");
        // Then
        refuses(
                Refusal.MUST_BE_KEPT,
                desk().request(asker, GGZ, Bsn.of("999990202"), new Request.Cause(Ground.REQUEST, WHY)));
        refuses(
                Refusal.NOTHING,
                desk().request(asker, GGZ, Bsn.of("999990287"), new Request.Cause(Ground.MISTAKE, WHY)));
    }

    @Test
    void aPartyWhoseEntriesGoSpeaksToo() {
        // Given: two officers, but none of UWV, which sent about this person too
        var desk = desk();
        var request = asked(desk, Ground.MISTAKE);
        approve(desk, second, request);
        approve(desk, officer("third", GGZ), request);
        // Then
        refuses(Refusal.NOT_ALL_PARTIES, desk.perform(asker, request.id()));
        assertThat(bodiesOf(PERSON)).isEqualTo(3);
        approve(desk, first, request);
        assertThat(desk.perform(asker, request.id())).isInstanceOf(Outcome.Performed.class);
    }

    @Test
    void aRequestIsHandedOutToItsOwnPartyWhileItIsOpen() {
        var desk = desk();
        var request = approved(desk, Ground.MISTAKE);
        assertThat(desk.toSign(second, GEMEENTE, request.id())).isEmpty();
        assertThat(desk.toSign(asker, GGZ, UUID.randomUUID())).isEmpty();
        assertThat(desk.toSign(asker, GGZ, request.id())).contains(request);
        approve(desk, first, request);
        assertThat(desk.perform(asker, request.id())).isInstanceOf(Outcome.Performed.class);
        assertThat(desk.toSign(asker, GGZ, request.id())).isEmpty();
    }

    @Test
    void nobodyApprovesTheirOwnRequestNorWithAnothersKey() {
        var desk = desk();
        var request = asked(desk, Ground.MISTAKE);
        refuses(Refusal.OWN_REQUEST, desk.approve(asker, GGZ, request.id(), signed(asker, request)));
        refuses(Refusal.SIGNATURE, desk.approve(first, UWV, request.id(), signed(second, request)));
        refuses(
                Refusal.NO_APPROVER,
                desk.approve(
                        new Person("fg", "fg", Set.of(PersonRole.FG), UWV, Optional.empty()),
                        UWV,
                        request.id(),
                        new byte[64]));
        refuses(Refusal.ANOTHER_ASKER, desk.perform(first, request.id()));
    }

    @Test
    void thePlanTellsOfTheOwnPartyAlone() {
        // When
        var plan = ((Outcome.Planned) desk().plan(asker, GGZ, PERSON, Ground.REQUEST)).plan();
        // Then: of three entries one was sent by UWV and never delivered
        assertThat(plan.json().toString())
                .isEqualTo("{\"goes\":[{\"class\":\"work-5y\",\"entries\":1}],"
                        + "\"stays\":[{\"class\":\"care-5y\",\"entries\":1,\"why\":\"AVG 17(3)(b)\"}]}");
    }

    private long bodiesOf(Bsn person) {
        return log.number(
                "select count(*) from audit_entry e join subject_key k on k.kid = e.kid where e.ct is not null"
                        + " and k.row_key = " + hash(person));
    }

    private List<String> kidsOf(Bsn person) {
        return log.texts("select encode(kid, 'hex') from subject_key where row_key = " + hash(person));
    }

    private String hash(Bsn person) {
        return "decode('"
                + java.util.HexFormat.of()
                        .formatHex(log.hasher().auditSubject(person).bytes())
                + "', 'hex')";
    }

    private Request asked(Erasures desk, Ground ground) {
        return ((Outcome.Requested) desk.request(asker, GGZ, PERSON, new Request.Cause(ground, WHY))).request();
    }

    private Request approved(Erasures desk, Ground ground) {
        var request = asked(desk, ground);
        approve(desk, first, request);
        approve(desk, second, request);
        return request;
    }

    private static void approve(Erasures desk, Person officer, Request request) {
        assertThat(desk.approve(
                        officer, Objects.requireNonNull(officer.party()), request.id(), signed(officer, request)))
                .isEqualTo(new Outcome.Approved());
    }

    private static void refuses(Refusal why, Outcome outcome) {
        assertThat(outcome).isEqualTo(new Outcome.Refused(why));
    }

    private Erasures desk() {
        return desk(log.journal());
    }

    private Erasures desk(Journal journal) {
        return new Erasures(
                new RequestStore(log.writer(), CIPHER),
                new Attempts(journal),
                new Signatures(person -> Optional.of(keyOf(person))),
                new Erasures.Persons(
                        (party, person) -> {
                            names.put("psn1.of-" + party.value(), person);
                            return "psn1.of-" + party.value();
                        },
                        (party, name) -> Optional.ofNullable(names.get(name)),
                        new SubjectStock(log.retention(), log.hasher())),
                new Erasures.Limits(20, Set.of("care-5y"), Clock.systemUTC()));
    }

    private static final nl.sluis.gateway.keys.PayloadCipher CIPHER = TestKeys.payloadCipher();

    private static Person officer(String key, Oin party) {
        return new Person(key, key, Set.of(PersonRole.PRIVACY_OFFICER), party, Optional.of(keyOf(key)));
    }

    private static NoteKey keyOf(String person) {
        var key = KEYS.computeIfAbsent(person, absent -> new Ed25519PrivateKeyParameters(new SecureRandom()));
        return NoteKey.of(person, key.generatePublicKey().getEncoded());
    }

    private static byte[] signed(Person person, Request request) {
        var signature = new byte[64];
        var text = request.toSign();
        Objects.requireNonNull(KEYS.get(person.key()))
                .sign(Ed25519.Algorithm.Ed25519, null, text, 0, text.length, signature, 0);
        return signature;
    }

    /** An id that is of no request. */
    @Test
    void anUnknownRequestIsRefused() {
        refuses(Refusal.UNKNOWN, desk().perform(asker, UUID.randomUUID()));
    }
}
