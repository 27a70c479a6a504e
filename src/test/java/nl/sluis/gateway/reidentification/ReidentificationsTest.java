package nl.sluis.gateway.reidentification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import nl.sluis.gateway.TestDatabase;
import nl.sluis.gateway.TestKeys;
import nl.sluis.gateway.approval.Approval;
import nl.sluis.gateway.approval.Grounds;
import nl.sluis.gateway.approval.Signatures;
import nl.sluis.gateway.journal.EntryFacts;
import nl.sluis.gateway.journal.Item;
import nl.sluis.gateway.journal.Journal;
import nl.sluis.gateway.journal.JournalUnavailableException;
import nl.sluis.gateway.journal.Outcome.Recorded;
import nl.sluis.gateway.message.Bsn;
import nl.sluis.gateway.message.EntryId;
import nl.sluis.gateway.message.NoteKey;
import nl.sluis.gateway.message.Oin;
import nl.sluis.gateway.message.Reveal;
import nl.sluis.gateway.party.Person;
import nl.sluis.gateway.party.PersonRole;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.bouncycastle.math.ec.rfc8032.Ed25519;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Asking, approving and performing, over a real store; the journal remembers, or is down. */
class ReidentificationsTest {
    private static final Oin UWV = new Oin("00000099000000002000");
    private static final Oin GGZ = new Oin("00000099000000001000");
    private static final String TOKEN = "psn1.AQAAAAHxvomtsTXbxlylqKwdnyHzH1_Hxiy-B3QXw6IgGYFinQ";
    private static final String BSN = "999990342";
    private static final Grounds WHY =
            new Grounds("Dreigend gevaar voor de betrokkene zelf", "AVG 6(1)(d)", "ZAAK-2026-7");

    private static final Map<String, Ed25519PrivateKeyParameters> KEYS = new HashMap<>();
    private static TestDatabase database;

    private final Person asker = officer("asker", UWV);
    private final Person first = officer("first", GGZ);
    private final Person second = officer("second", GGZ);
    private final Map<String, NoteKey> approvers = new HashMap<>();
    private final Remembering journal = new Remembering();
    private final List<String> opened = new ArrayList<>();
    private final MovableClock clock = new MovableClock(Instant.parse("2027-03-01T10:00:00.5Z"));

    ReidentificationsTest() {
        for (var person : List.of(asker, first, second)) {
            approvers.put(person.key(), person.signingKey().orElseThrow());
        }
        JdbcClient.create(database.owner())
                .sql("truncate reidentification cascade")
                .update();
    }

    @BeforeAll
    static void open() {
        database = TestDatabase.create();
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @Test
    void oneOfficerAloneLearnsNothingAndTwoOthersLetTheAskerKnowOnce() {
        // Given
        var desk = desk(5);
        var request = asked(desk);
        assertRefused(Refusal.TWO_APPROVALS, desk.perform(asker, request.id()));
        assertThat(desk.approve(first, request.id(), signed(first, request))).isEqualTo(new Outcome.Approved());
        assertRefused(Refusal.TWO_APPROVALS, desk.perform(asker, request.id()));
        assertThat(opened).isEmpty();

        // When
        assertThat(desk.approve(second, request.id(), signed(second, request))).isEqualTo(new Outcome.Approved());

        // Then
        assertThat(desk.perform(asker, request.id()))
                .isInstanceOfSatisfying(Outcome.Performed.class, performed -> assertThat(
                                performed.person().reveal(Reveal.REIDENTIFY))
                        .isEqualTo(BSN));
        assertRefused(Refusal.USED, desk.perform(asker, request.id()));
        assertThat(opened).containsExactly(TOKEN);
        assertThat(journal.types())
                .containsExactly(
                        "reidentify.requested permit",
                        "reidentify.performed refuse",
                        "reidentify.approved permit",
                        "reidentify.performed refuse",
                        "reidentify.approved permit",
                        "reidentify.performed permit",
                        "reidentify.performed refuse");
    }

    @Test
    void theEntryOfAPerformanceShowsBothSignaturesAndNoPerson() {
        // Given
        var desk = desk(5);
        var request = approved(desk);

        // When
        var performed = desk.perform(asker, request.id());

        // Then
        assertThat(performed).isInstanceOf(Outcome.Performed.class);
        var entry = journal.entries.getLast();
        assertThat(entry.subject()).isNull();
        assertThat(entry.body().at("/request/token").asText()).isEqualTo(TOKEN);
        assertThat(entry.body().path("approvals").size()).isEqualTo(2);
        assertThat(journal.entries.toString() + bodies()).doesNotContain(BSN);
    }

    @Test
    void nothingIsOpenedUnlessItIsRecordedAndThenItIsUsedUp() {
        // Given
        var desk = desk(5);
        var request = approved(desk);
        journal.down = true;

        // When
        assertThatThrownBy(() -> desk.perform(asker, request.id())).isInstanceOf(JournalUnavailableException.class);

        // Then
        assertThat(opened).isEmpty();
        journal.down = false;
        assertRefused(Refusal.USED, desk.perform(asker, request.id()));
        assertThat(opened).isEmpty();
    }

    @Test
    void theEntryIsThereBeforeTheTokenIsOpened() {
        // Given
        var request = approved(desk(5));
        var desk = desk(5, (holder, token) -> {
            assertThat(journal.types().getLast()).isEqualTo("reidentify.performed permit");
            return Optional.of(Bsn.of(BSN));
        });

        // Then
        assertThat(desk.perform(asker, request.id())).isInstanceOf(Outcome.Performed.class);
    }

    @Test
    void whatWasNotRecordedAsAskedCannotBeApproved() {
        // Given
        var desk = desk(5);
        journal.down = true;
        assertThatThrownBy(() -> desk.request(asker, UWV, UWV, TOKEN, WHY))
                .isInstanceOf(JournalUnavailableException.class);
        journal.down = false;
        var id = JdbcClient.create(database.owner())
                .sql("select id from reidentification")
                .query(UUID.class)
                .single();

        // Then
        assertRefused(Refusal.UNKNOWN, desk.approve(first, id, new byte[64]));
        assertThat(desk.report(asker, UWV)).isEmpty();
    }

    @Test
    void aRequestIsHandedOutToItsOwnPartyAlone() {
        var desk = desk(5);
        var request = asked(desk);
        assertThat(desk.toSign(asker, new Oin("00000099000000003000"), request.id()))
                .isEmpty();
        assertThat(desk.toSign(asker, UWV, request.id())).contains(request);
    }

    @Test
    void nobodyApprovesTheirOwnRequestNorTwiceNorWithAnothersKey() {
        // Given
        var desk = desk(5);
        var request = asked(desk);

        // Then
        assertRefused(Refusal.OWN_REQUEST, desk.approve(asker, request.id(), signed(asker, request)));
        assertRefused(Refusal.SIGNATURE, desk.approve(first, request.id(), signed(second, request)));
        assertThat(desk.approve(first, request.id(), signed(first, request))).isEqualTo(new Outcome.Approved());
        assertThat(desk.approve(first, request.id(), signed(first, request))).isEqualTo(new Outcome.Approved());
        assertRefused(Refusal.TWO_APPROVALS, desk.perform(asker, request.id()));
        assertThat(opened).isEmpty();
    }

    @Test
    void anApprovalThatWasPutInTheStoreBesideTheDeskCountsForNothing() {
        // Given
        var desk = desk(5);
        var request = asked(desk);
        var store = new RequestStore(database.writer(), new TestKeys());
        store.approve(request.id(), new Approval("asker", signed(asker, request)));
        store.approve(request.id(), new Approval("first", signed(first, request)));
        store.approve(request.id(), new Approval("second", signed(first, request)));
        store.approve(request.id(), new Approval("nobody", signed(second, request)));

        // Then
        assertRefused(Refusal.TWO_APPROVALS, desk.perform(asker, request.id()));
    }

    @Test
    void anFgApprovesNothing() {
        // Given
        var fg = new Person("second", "FG", Set.of(PersonRole.FG), GGZ, Optional.of(keyOf("second")));
        var desk = desk(5);
        var request = asked(desk);

        // Then
        assertRefused(Refusal.NO_APPROVER, desk.approve(fg, request.id(), signed(second, request)));
    }

    @Test
    void whoIsNoOfficerAnyMoreHasApprovedNothing() {
        // Given
        var desk = desk(5);
        var request = approved(desk);
        approvers.remove("second");

        // Then
        assertRefused(Refusal.TWO_APPROVALS, desk.perform(asker, request.id()));
    }

    @Test
    void onlyWhoAskedPerforms() {
        // Given
        var desk = desk(5);
        var request = approved(desk);

        // Then
        assertRefused(Refusal.ANOTHER_ASKER, desk.perform(first, request.id()));
        assertThat(opened).isEmpty();
    }

    @Test
    void theDayAfterItIsOver() {
        // Given
        var desk = desk(5);
        var request = approved(desk);
        clock.now = clock.now.plus(Duration.ofHours(24));

        // Then
        assertRefused(Refusal.OVER, desk.perform(asker, request.id()));
        assertRefused(Refusal.OVER, desk.approve(first, request.id(), signed(first, request)));
        assertThat(desk.report(asker, UWV)
                        .getFirst()
                        .json(clock.now)
                        .path("state")
                        .asText())
                .isEqualTo("expired");
    }

    @Test
    void theSealedRequestGoesWhenItIsUsedAndWhenItIsOver() {
        // Given
        var desk = desk(5);
        var used = approved(desk);
        assertThat(desk.perform(asker, used.id())).isInstanceOf(Outcome.Performed.class);
        var forgotten = asked(desk);
        clock.now = clock.now.plus(Duration.ofHours(25));

        // When the next one is asked
        var next = asked(desk);

        // Then
        assertThat(JdbcClient.create(database.owner())
                        .sql("select id from reidentification where ct is not null")
                        .query(UUID.class)
                        .list())
                .containsExactly(next.id());
        assertRefused(Refusal.OVER, desk.perform(asker, forgotten.id()));
    }

    @Test
    void aRestartForgetsNoUse() {
        // Given
        var request = approved(desk(5));
        assertThat(desk(5).perform(asker, request.id())).isInstanceOf(Outcome.Performed.class);

        // Then
        assertRefused(Refusal.USED, desk(5).perform(asker, request.id()));
        assertThat(opened).hasSize(1);
    }

    @Test
    void ofManyAtOnceOneIsTheOneUse() throws Exception {
        // Given
        var desk = desk(5);
        var request = approved(desk);
        var calls = new ArrayList<Callable<Outcome>>();
        for (var i = 0; i < 16; i++) {
            calls.add(() -> desk.perform(asker, request.id()));
        }

        // When
        var performed = 0;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var call : threads.invokeAll(calls)) {
                if (call.get() instanceof Outcome.Performed) {
                    performed++;
                }
            }
        }

        // Then
        assertThat(performed).isEqualTo(1);
        assertThat(opened).hasSize(1);
    }

    @Test
    void aPartyAsksSoOftenADayAndNoMore() {
        // Given
        var desk = desk(2);
        var unused = List.of(asked(desk), asked(desk));

        // Then
        assertRefused(Refusal.TOO_MANY, desk.request(asker, UWV, UWV, TOKEN, WHY));
        assertThat(journal.types().getLast()).isEqualTo("reidentify.requested refuse");
        clock.now = clock.now.plus(Duration.ofHours(24).plusSeconds(1));
        assertThat(desk.request(asker, UWV, UWV, TOKEN, WHY)).isInstanceOf(Outcome.Requested.class);
    }

    @Test
    void anOfficerAsksAboutTheOwnPartysPseudonymsOnly() {
        assertRefused(Refusal.NOT_THE_HOLDER, desk(5).request(asker, UWV, GGZ, TOKEN, WHY));
    }

    @Test
    void aTokenWithNobodyBehindItUsesTheRequestUp() {
        // Given
        var desk = desk(5, (holder, token) -> Optional.empty());
        var request = approved(desk);

        // Then
        assertThat(desk.perform(asker, request.id())).isEqualTo(new Outcome.NothingBehindIt());
        assertRefused(Refusal.USED, desk.perform(asker, request.id()));
    }

    @Test
    void theReportTellsTheFgWhoAskedWhyAndWhoApprovedAndNoToken() {
        // Given
        var desk = desk(5);
        var request = approved(desk);
        assertRefused(Refusal.ANOTHER_ASKER, desk.perform(first, request.id()));
        assertThat(desk.perform(asker, request.id())).isInstanceOf(Outcome.Performed.class);

        // When
        var line = desk.report(asker, UWV).getFirst().json(clock.now);

        // Then
        assertThat(line.path("state").asText()).isEqualTo("performed");
        assertThat(line.path("purpose").asText()).isEqualTo(WHY.purpose());
        assertThat(line.path("approvers").toString()).isEqualTo("[\"first\",\"second\"]");
        assertThat(line.path("refusedAttempts").asInt()).isEqualTo(1);
        assertThat(line.toString()).doesNotContain(BSN, "psn1.");
        assertThat(journal.types().getLast()).isEqualTo("log.read none");
        assertThat(desk.report(first, GGZ)).isEmpty();
    }

    private Request asked(Reidentifications desk) {
        return ((Outcome.Requested) desk.request(asker, UWV, UWV, TOKEN, WHY)).request();
    }

    private Request approved(Reidentifications desk) {
        var request = asked(desk);
        assertThat(desk.approve(first, request.id(), signed(first, request))).isEqualTo(new Outcome.Approved());
        assertThat(desk.approve(second, request.id(), signed(second, request))).isEqualTo(new Outcome.Approved());
        return request;
    }

    private static void assertRefused(Refusal why, Outcome outcome) {
        assertThat(outcome).isEqualTo(new Outcome.Refused(why));
    }

    private Reidentifications desk(int most) {
        return desk(most, (holder, token) -> {
            synchronized (opened) {
                opened.add(token);
            }
            return Optional.of(Bsn.of(BSN));
        });
    }

    private Reidentifications desk(int most, TokenOpener opener) {
        return new Reidentifications(
                new RequestStore(database.writer(), new TestKeys()),
                new Attempts(journal),
                new Signatures(person -> Optional.ofNullable(approvers.get(person))),
                opener,
                new Reidentifications.Limits(most, clock));
    }

    private String bodies() {
        return journal.entries.stream().map(EntryFacts::body).toList().toString();
    }

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

    private static final class Remembering implements Journal {
        private final List<EntryFacts> entries = new ArrayList<>();
        private boolean down;

        @Override
        public synchronized nl.sluis.gateway.journal.Outcome append(Item item) {
            if (down) {
                throw new JournalUnavailableException("down", Duration.ofSeconds(1));
            }
            entries.add(item.entry());
            return new Recorded(new EntryId(UUID.randomUUID()), "");
        }

        synchronized List<String> types() {
            return entries.stream()
                    .map(entry -> entry.type().code() + " " + entry.decision().code())
                    .toList();
        }
    }

    private static final class MovableClock extends Clock {
        private Instant now;

        MovableClock(Instant now) {
            this.now = now;
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
