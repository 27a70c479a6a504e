package nl.sluis.gateway.consent;

import static nl.sluis.gateway.consent.Samples.HOLDER;
import static nl.sluis.gateway.consent.Samples.TRAJECT_TO_UWV;
import static nl.sluis.gateway.consent.Samples.UWV;
import static nl.sluis.gateway.consent.Samples.demand;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
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
import nl.sluis.gateway.message.OnObjection;
import nl.sluis.gateway.message.PersonHashes;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Promise 9 on a real PostgreSQL, with one index key and in each phase of its change: whatever takes an agreement away and
 * committed before a message did refuses that message, and an attempt to deliver that begins after it is stopped.
 *
 * <p>{@code -Dsluis.race.rounds=…} plays more rounds in each phase.
 */
class WithdrawalRaceTest {
    private static final int ROUNDS = Integer.getInteger("sluis.race.rounds", 800);
    private static final long MOST_PAUSE = 400_000;
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

    /** Which node knows a person how, while the index key goes from the one to the next. The first hash is written. */
    enum Phase {
        ONE_KEY,
        NOBODY_WRITES_THE_NEW,
        MESSAGES_ARE_AHEAD,
        THE_REGISTER_IS_AHEAD,
        EVERYBODY_WRITES_THE_NEW;

        PersonHashes toMessages(KeyedHash former, KeyedHash next) {
            return switch (this) {
                case ONE_KEY -> PersonHashes.of(former);
                case NOBODY_WRITES_THE_NEW, THE_REGISTER_IS_AHEAD -> new PersonHashes(former, next);
                case MESSAGES_ARE_AHEAD, EVERYBODY_WRITES_THE_NEW -> new PersonHashes(next, former);
            };
        }

        PersonHashes toTheRegister(KeyedHash former, KeyedHash next) {
            return switch (this) {
                case ONE_KEY -> PersonHashes.of(former);
                case NOBODY_WRITES_THE_NEW, MESSAGES_ARE_AHEAD -> new PersonHashes(former, next);
                case THE_REGISTER_IS_AHEAD, EVERYBODY_WRITES_THE_NEW -> new PersonHashes(next, former);
            };
        }
    }

    /** What is taken away, and how. */
    enum Blow {
        WITHDRAWAL_AT_THE_HOLDER(true, false, ConsentDecision.WITHDRAWAL),
        WITHDRAWAL_EVERYWHERE(true, true, ConsentDecision.WITHDRAWAL),
        OBJECTION_TO_A_CONSENT(true, false, ConsentDecision.OBJECTION),
        RESTRICTION_OF_SOMEBODY_UNKNOWN(false, false, ConsentDecision.RESTRICTION);

        private final boolean consent;
        private final boolean everywhere;
        private final ConsentDecision decision;

        Blow(boolean consent, boolean everywhere, ConsentDecision decision) {
            this.consent = consent;
            this.everywhere = everywhere;
            this.decision = decision;
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatWasTakenAwayBeforeACommitOrAnAttemptStopsIt(Phase phase) throws Exception {
        var tally = new Tally();
        try (var threads = Executors.newFixedThreadPool(2);
                var lane = new Lane(phase, threads)) {
            for (var round = 0; round < ROUNDS; round++) {
                tally.add(lane.play(Blow.values()[round % Blow.values().length]));
            }
        }
        System.out.println("withdrawal race, " + phase + ": " + tally);
        assertThat(tally.violations).isZero();
        assertThat(tally.messageFirst)
                .as("rounds in which the message came first")
                .isPositive();
        assertThat(tally.refused).as("rounds in which it was refused").isPositive();
        assertThat(tally.attemptsStopped).as("attempts that were stopped").isPositive();
    }

    /** An attempt to deliver, or the commit of a message: when it began, and whether the register let it. */
    private record Passage(long began, boolean let) {}

    private record Round(Passage commit, List<Passage> attempts, long takenAway) {}

    private static final class Tally {
        private int rounds;
        private int messageFirst;
        private int refused;
        private int attemptsLet;
        private int attemptsStopped;
        private int violations;

        void add(Round round) {
            rounds++;
            messageFirst += round.commit().let() ? 1 : 0;
            refused += round.commit().let() ? 0 : 1;
            violations += breaks(round.commit(), round.takenAway()) ? 1 : 0;
            for (var attempt : round.attempts()) {
                attemptsLet += attempt.let() ? 1 : 0;
                attemptsStopped += attempt.let() ? 0 : 1;
                violations += breaks(attempt, round.takenAway()) ? 1 : 0;
            }
        }

        private static boolean breaks(Passage passage, long takenAway) {
            return passage.let() && takenAway - passage.began() < 0;
        }

        @Override
        public String toString() {
            return rounds + " interleavings (" + messageFirst + " accepted first, " + refused + " refused), "
                    + (attemptsLet + attemptsStopped) + " attempts (" + attemptsStopped + " stopped), " + violations
                    + " violations";
        }
    }

    /** One node that takes messages, one that takes changes, and a delivery. */
    private static final class Lane implements AutoCloseable {
        private final Phase phase;
        private final java.util.concurrent.ExecutorService threads;
        private final Connection messages = node();
        private final Connection register = node();
        private final Connection delivery = node();
        private final CyclicBarrier barrier = new CyclicBarrier(2);
        private final Random random = new Random(20261127);

        Lane(Phase phase, java.util.concurrent.ExecutorService threads) throws SQLException {
            this.phase = phase;
            this.threads = threads;
            delivery.setAutoCommit(true);
        }

        Round play(Blow blow) throws Exception {
            var former = somebody();
            var next = somebody();
            if (blow.consent) {
                commit(change(PersonHashes.of(former), ConsentDecision.CONSENT, false));
            }
            var claim = new ConsentClaim(phase.toMessages(former, next), demand(blow.consent, OnObjection.BLOCKS));
            var change = change(phase.toTheRegister(former, next), blow.decision, blow.everywhere);
            var pauses = random.longs(6, 0, MOST_PAUSE).toArray();
            var attempts = new ArrayList<Passage>();
            Callable<Passage> message = () -> {
                barrier.await();
                LockSupport.parkNanos(pauses[0]);
                var let = GATE.pass(messages, List.of(), List.of(claim)).getFirst() == ConsentState.GIVEN;
                LockSupport.parkNanos(pauses[1]);
                var began = System.nanoTime();
                messages.commit();
                attempts.add(attempt(claim));
                LockSupport.parkNanos(pauses[2]);
                attempts.add(attempt(claim));
                return new Passage(began, let);
            };
            Callable<Long> blowing = () -> {
                barrier.await();
                LockSupport.parkNanos(pauses[3] * 2);
                var told = GATE.pass(register, List.of(change), List.of());
                assertThat(told).isEmpty();
                LockSupport.parkNanos(pauses[4]);
                register.commit();
                return System.nanoTime();
            };
            var accepted = threads.submit(message);
            var takenAway = threads.submit(blowing).get();
            var commit = accepted.get();
            attempts.add(attempt(claim));
            return new Round(commit, attempts, takenAway);
        }

        private Passage attempt(ConsentClaim claim) throws SQLException {
            var began = System.nanoTime();
            return new Passage(began, Versions.judge(delivery, List.of(claim)).getFirst() == ConsentState.GIVEN);
        }

        private void commit(Recorded change) throws SQLException {
            assertThat(GATE.pass(register, List.of(change), List.of())).isEmpty();
            register.commit();
        }

        @Override
        public void close() throws SQLException {
            messages.close();
            register.close();
            delivery.close();
        }
    }

    /** The order of commits is what is tried here, not whether they survive; so they need not wait for the disk. */
    private static Connection node() throws SQLException {
        var connection = writer.getConnection();
        connection.setAutoCommit(false);
        try (var statement = connection.createStatement()) {
            statement.execute("set synchronous_commit = off");
        }
        connection.commit();
        return connection;
    }

    private static KeyedHash somebody() {
        var bytes = new byte[32];
        new java.security.SecureRandom().nextBytes(bytes);
        return new KeyedHash(bytes);
    }

    private static Recorded change(PersonHashes person, ConsentDecision decision, boolean everywhere) {
        return new Recorded(
                new ConsentChange(
                        person,
                        everywhere ? UWV.oin() : HOLDER,
                        everywhere,
                        decision,
                        DecidedBy.PERSON,
                        AgeGroup.FROM_16,
                        TRAJECT_TO_UWV,
                        Period.OPEN,
                        null,
                        HOLDER),
                new EntryId(UUID.randomUUID()));
    }
}
