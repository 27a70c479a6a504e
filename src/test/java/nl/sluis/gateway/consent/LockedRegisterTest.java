package nl.sluis.gateway.consent;

import static nl.sluis.gateway.consent.Samples.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import nl.sluis.gateway.TestDatabase;
import nl.sluis.gateway.journal.ConsentGate;
import nl.sluis.gateway.journal.ConsentGate.Recorded;
import nl.sluis.gateway.message.AgeGroup;
import nl.sluis.gateway.message.ConsentClaim;
import nl.sluis.gateway.message.ConsentState;
import nl.sluis.gateway.message.EntryId;
import nl.sluis.gateway.message.KeyedHash;
import nl.sluis.gateway.message.Oin;
import nl.sluis.gateway.message.OnObjection;
import nl.sluis.gateway.message.PersonHashes;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class LockedRegisterTest {
    private static final ConsentGate GATE = new LockedRegister();
    private static TestDatabase database;
    private static DataSource writer;

    @BeforeAll
    static void open() {
        database = TestDatabase.create();
        writer = database.writer();
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @Test
    void aChangeCountsForTheClaimsOfItsOwnBatch() throws SQLException {
        var person = somebody();
        try (var node = node()) {
            var given = GATE.pass(node, List.of(change(person, ConsentDecision.CONSENT)), List.of(claim(person, true)));
            var gone =
                    GATE.pass(node, List.of(change(person, ConsentDecision.WITHDRAWAL)), List.of(claim(person, true)));
            assertThat(given).containsExactly(ConsentState.GIVEN);
            assertThat(gone).containsExactly(ConsentState.WITHDRAWN);
        }
    }

    @Test
    void answersEachClaimInItsPlace() throws SQLException {
        var known = somebody();
        var unknown = somebody();
        try (var node = node()) {
            var states = GATE.pass(
                    node,
                    List.of(change(known, ConsentDecision.CONSENT)),
                    List.of(claim(unknown, true), claim(known, true), claim(unknown, false), claim(known, true)));
            assertThat(states)
                    .containsExactly(ConsentState.MISSING, ConsentState.GIVEN, ConsentState.GIVEN, ConsentState.GIVEN);
        }
    }

    @Test
    void manyChangesOfOnePersonInOneBatchKeepTheirOrder() throws SQLException {
        var person = somebody();
        var changes = new ArrayList<Recorded>();
        for (var i = 0; i < 10; i++) {
            changes.add(change(person, i % 2 == 0 ? ConsentDecision.CONSENT : ConsentDecision.WITHDRAWAL));
        }
        changes.add(change(person, ConsentDecision.CONSENT));
        try (var node = node()) {
            assertThat(GATE.pass(node, changes, List.of(claim(person, true)))).containsExactly(ConsentState.GIVEN);
            node.commit();
            assertThat(versionsOf(node, person)).isEqualTo(11);
        }
    }

    @Test
    void aWithdrawalEverywhereReachesEveryHolder() throws SQLException {
        var person = somebody();
        var second = new Oin("00000099000000006000");
        try (var node = node()) {
            var before = GATE.pass(
                    node, List.of(change(person, ConsentDecision.CONSENT), changeAt(second, person)), List.of());
            assertThat(before).isEmpty();
            node.commit();
            var states =
                    GATE.pass(node, List.of(everywhere(person)), List.of(claim(person, true), claimAt(second, person)));
            assertThat(states).containsExactly(ConsentState.WITHDRAWN, ConsentState.WITHDRAWN);
        }
    }

    @Test
    void aWithdrawalEverywhereReachesNobodyElseOfItsBatch() throws SQLException {
        var person = somebody();
        var somebodyElse = somebody();
        try (var node = node()) {
            var states = GATE.pass(
                    node,
                    List.of(
                            change(person, ConsentDecision.CONSENT),
                            change(somebodyElse, ConsentDecision.CONSENT),
                            everywhere(person)),
                    List.of(claim(person, true), claim(somebodyElse, true)));
            assertThat(states).containsExactly(ConsentState.WITHDRAWN, ConsentState.GIVEN);
        }
    }

    @Test
    void refusesAChangeThatIsNotTheRegistersOwn() throws SQLException {
        ConsentGate.Change foreign = new ConsentGate.Change() {
            @Override
            public PersonHashes person() {
                return PersonHashes.of(somebody());
            }

            @Override
            public Oin holder() {
                return HOLDER;
            }
        };
        try (var node = node()) {
            var changes = List.of(new Recorded(foreign, new EntryId(UUID.randomUUID())));
            assertThatThrownBy(() -> GATE.pass(node, changes, List.of())).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void aWithdrawalWaitsForTheBatchThatReadBeforeIt() throws Exception {
        var violations = race(true, ConsentDecision.WITHDRAWAL, 400);
        assertThat(violations).isZero();
    }

    @Test
    void anObjectionOfSomebodyUnknownWaitsToo() throws Exception {
        assertThat(race(false, ConsentDecision.OBJECTION, 400)).isZero();
    }

    @Test
    void batchesOfManyPersonsDoNotKillOneAnother() throws Exception {
        var persons = java.util.stream.Stream.generate(LockedRegisterTest::somebody)
                .limit(40)
                .toList();
        Callable<Integer> work = () -> {
            var random = new Random(Thread.currentThread().threadId());
            for (var i = 0; i < 60; i++) {
                try (var node = node()) {
                    var claims = new ArrayList<ConsentClaim>();
                    var changes = new ArrayList<Recorded>();
                    for (var j = 0; j < 15; j++) {
                        var person = persons.get(random.nextInt(persons.size()));
                        claims.add(claim(person, random.nextBoolean()));
                        if (i % 3 == 0 && j % 5 == 0) {
                            changes.add(change(person, ConsentDecision.CONSENT));
                        }
                    }
                    if (GATE.pass(node, changes, claims).size() != claims.size()) {
                        throw new IllegalStateException("a claim was not answered");
                    }
                    node.commit();
                }
            }
            return 1;
        };
        try (var threads = Executors.newFixedThreadPool(4)) {
            for (var done : threads.invokeAll(List.of(work, work, work, work))) {
                assertThat(done.get(60, TimeUnit.SECONDS)).isEqualTo(1);
            }
        }
    }

    /** How often a message was let through although the change had committed before the message did. */
    private static int race(boolean required, ConsentDecision decision, int rounds) throws Exception {
        var violations = 0;
        var letThrough = 0;
        var barrier = new CyclicBarrier(2);
        try (var threads = Executors.newFixedThreadPool(2);
                var messages = node();
                var register = node()) {
            for (var round = 0; round < rounds; round++) {
                var person = somebody();
                if (required) {
                    commit(change(person, ConsentDecision.CONSENT));
                }
                var pause = (round % 20) * 50_000L;
                Callable<long[]> message = () -> {
                    barrier.await();
                    var state = GATE.pass(messages, List.of(), List.of(claim(person, required)))
                            .getFirst();
                    LockSupport.parkNanos(pause);
                    var before = System.nanoTime();
                    messages.commit();
                    return new long[] {state == ConsentState.GIVEN ? 1 : 0, before};
                };
                Callable<long[]> change = () -> {
                    barrier.await();
                    LockSupport.parkNanos(pause / 2);
                    var states = GATE.pass(register, List.of(change(person, decision)), List.of());
                    register.commit();
                    return new long[] {System.nanoTime()};
                };
                var told = threads.submit(message);
                var changed = threads.submit(change).get();
                var let = told.get()[0] == 1;
                letThrough += let ? 1 : 0;
                violations += let && changed[0] - told.get()[1] < 0 ? 1 : 0;
            }
        }
        assertThat(letThrough)
                .as("interleavings in which the message came first")
                .isBetween(1, rounds);
        return violations;
    }

    private static Connection node() throws SQLException {
        var connection = writer.getConnection();
        connection.setAutoCommit(false);
        return connection;
    }

    private static void commit(Recorded change) throws SQLException {
        try (var node = node()) {
            var states = GATE.pass(node, List.of(change), List.of());
            node.commit();
        }
    }

    private static int versionsOf(Connection node, KeyedHash person) throws SQLException {
        try (var statement = node.prepareStatement("select version from consent_head where person_hash = ?")) {
            statement.setBytes(1, person.bytes());
            var rows = statement.executeQuery();
            return rows.next() ? rows.getInt(1) : 0;
        }
    }

    private static KeyedHash somebody() {
        var bytes = new byte[32];
        new java.security.SecureRandom().nextBytes(bytes);
        return new KeyedHash(bytes);
    }

    private static Recorded change(KeyedHash person, ConsentDecision decision) {
        return new Recorded(
                new ConsentChange(
                        PersonHashes.of(person),
                        HOLDER,
                        false,
                        decision,
                        DecidedBy.PERSON,
                        AgeGroup.FROM_16,
                        TRAJECT_TO_ROLE,
                        Period.OPEN,
                        null,
                        HOLDER),
                new EntryId(UUID.randomUUID()));
    }

    /** By the receiver, which takes it back at every holder. */
    private static Recorded everywhere(KeyedHash person) {
        return new Recorded(
                new ConsentChange(
                        PersonHashes.of(person),
                        UWV.oin(),
                        true,
                        ConsentDecision.WITHDRAWAL,
                        DecidedBy.PERSON,
                        null,
                        TRAJECT_TO_UWV,
                        Period.OPEN,
                        null,
                        UWV.oin()),
                new EntryId(UUID.randomUUID()));
    }

    private static Recorded changeAt(Oin holder, KeyedHash person) {
        return new Recorded(
                new ConsentChange(
                        PersonHashes.of(person),
                        holder,
                        false,
                        ConsentDecision.CONSENT,
                        DecidedBy.PERSON,
                        AgeGroup.FROM_16,
                        TRAJECT_TO_ROLE,
                        Period.OPEN,
                        new Evidence("X-1", Evidence.Form.SPOKEN),
                        holder),
                new EntryId(UUID.randomUUID()));
    }

    private static ConsentClaim claim(KeyedHash person, boolean required) {
        return new ConsentClaim(person, demand(required, OnObjection.BLOCKS));
    }

    private static ConsentClaim claimAt(Oin holder, KeyedHash person) {
        return new ConsentClaim(
                person,
                new nl.sluis.gateway.message.ConsentDemand(
                        holder, UWV, WORK, "traject", BOTH, true, OnObjection.BLOCKS));
    }
}
