package nl.sluis.gateway.pseudonym;

import static nl.sluis.gateway.pseudonym.OracleGuard.Admission.ADMITTED;
import static nl.sluis.gateway.pseudonym.OracleGuard.Admission.OVER_THE_LIMIT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import nl.sluis.gateway.TestDatabase;
import nl.sluis.gateway.message.Bsn;
import nl.sluis.gateway.message.Oin;
import nl.sluis.gateway.message.Reveal;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The guard over a real table, on one node and on two. */
class OracleGuardTest {
    private static final Oin SENDER = new Oin("00000099000000001000");
    private static final Oin OTHER = new Oin("00000099000000002000");
    private static TestDatabase database;

    private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
    private final DayKeys keys = new DayKeys();
    private final MovableClock clock = new MovableClock(Instant.parse("2027-03-01T10:00:00Z"));

    @BeforeAll
    static void open() {
        database = TestDatabase.create();
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @BeforeEach
    void empty() {
        owner().sql("truncate guard_person, guard_count").update();
    }

    @Test
    void admitsAsManyPersonsAsTheLimitAndNobodyNewAfterThem() {
        // Given
        var guard = node(3);
        for (var person = 0; person < 3; person++) {
            assertThat(guard.admit(SENDER, person(person))).isEqualTo(ADMITTED);
        }

        // Then
        assertThat(guard.admit(SENDER, person(3))).isEqualTo(OVER_THE_LIMIT);
        assertThat(guard.admit(SENDER, person(1))).as("who was counted").isEqualTo(ADMITTED);
        assertThat(guard.admit(OTHER, person(3))).as("another sender").isEqualTo(ADMITTED);
    }

    @Test
    void aPersonCountsOnceHoweverOften() {
        // Given
        var guard = node(2);
        for (var times = 0; times < 100; times++) {
            assertThat(guard.admit(SENDER, person(7))).isEqualTo(ADMITTED);
        }

        // Then
        assertThat(guard.admit(SENDER, person(8))).isEqualTo(ADMITTED);
        assertThat(guard.admit(SENDER, person(9))).isEqualTo(OVER_THE_LIMIT);
    }

    @Test
    void theNodesCountTogether() {
        // Given
        var one = node(4);
        var two = node(4);
        admitAll(one, 0, 2);
        one.write();
        admitAll(two, 1, 3); // of whom the first was counted at the other node
        two.write();

        // When
        assertThat(one.admit(SENDER, person(3))).isEqualTo(ADMITTED);
        one.write();

        // Then
        assertThat(one.admit(SENDER, person(4))).isEqualTo(OVER_THE_LIMIT);
        assertThat(two.admit(SENDER, person(3))).as("counted at the other node").isEqualTo(ADMITTED);
        assertThat(two.admit(SENDER, person(4))).isEqualTo(OVER_THE_LIMIT);
    }

    @Test
    void aNodeThatStartsAnewKnowsWhatWasCounted() {
        // Given
        var before = node(3);
        admitAll(before, 0, 3);
        before.write();

        // When
        var after = node(3);

        // Then
        assertThat(after.admit(SENDER, person(3))).isEqualTo(OVER_THE_LIMIT);
        assertThat(after.admit(SENDER, person(2))).isEqualTo(ADMITTED);
    }

    @Test
    void theDayEndsForTheTableAndForItsKey() {
        // Given
        var guard = node(1);
        admitAll(guard, 0, 1);
        guard.write();
        assertThat(guard.admit(SENDER, person(1))).isEqualTo(OVER_THE_LIMIT);

        // When
        clock.now = Instant.parse("2027-03-02T00:01:30Z");
        assertThat(guard.admit(SENDER, person(1))).isEqualTo(ADMITTED);
        guard.write();

        // Then
        assertThat(owner().sql("select distinct day from guard_person")
                        .query(LocalDate.class)
                        .list())
                .containsExactly(LocalDate.of(2027, 3, 2));
        assertThat(owner().sql("select count(*) from guard_count where day < '2027-03-02'")
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(owner().sql("select to_regclass('guard_person_20270301')::text")
                        .query(String.class)
                        .optional())
                .isEmpty();
        assertThat(keys.dropped()).contains(LocalDate.of(2027, 3, 2));
    }

    @Test
    void theTableHoldsNoNumberAndNoHashThatWithoutTheKeySaysAnything() {
        // Given
        var guard = node(10);
        admitAll(guard, 0, 1);
        guard.write();

        // When
        var stored = owner().sql("select person from guard_person")
                .query((row, number) -> row.getBytes(1))
                .list();

        // Then
        assertThat(stored).hasSize(1);
        assertThat(stored.getFirst()).hasSize(32);
        assertThat(new String(stored.getFirst(), StandardCharsets.ISO_8859_1))
                .doesNotContain(person(0).reveal(Reveal.PSEUDONYMISE));
    }

    @Test
    void manyThreadsAdmitTheLimitExactly() throws Exception {
        // Given
        var guard = node(500);
        var tasks = new ArrayList<Callable<OracleGuard.Admission>>();
        for (var person = 0; person < 800; person++) {
            var who = person(person);
            tasks.add(() -> guard.admit(SENDER, who));
            tasks.add(() -> guard.admit(SENDER, who));
        }

        // When
        var admitted = 0;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var answer : threads.invokeAll(tasks)) {
                if (answer.get() == ADMITTED) {
                    admitted++;
                }
            }
        }
        guard.write();

        // Then: both calls of each of five hundred persons, and no other
        assertThat(admitted).isEqualTo(1000);
        assertThat(owner().sql("select persons from guard_count")
                        .query(Integer.class)
                        .single())
                .isEqualTo(500);
    }

    @Test
    void itIsAnAlarmBeforeItIsALimitAndOnceADay() {
        // Given
        var guard = new CountedPersons(
                keys,
                new PersonTable(database.writer(), keys, clock),
                new OracleGuardSettings(4, 2),
                new GuardAlarm(metrics),
                clock);

        // When
        admitAll(guard, 0, 2);
        guard.write();
        guard.write();

        // Then
        assertThat(counted("sluis.oracle.guard.alarms")).isEqualTo(1);
        admitAll(guard, 2, 4);
        assertThat(guard.admit(SENDER, person(4))).isEqualTo(OVER_THE_LIMIT);
        assertThat(guard.admit(SENDER, person(5))).isEqualTo(OVER_THE_LIMIT);
        assertThat(counted("sluis.oracle.guard.alarms")).isEqualTo(2);
        assertThat(counted("sluis.oracle.guard.stopped")).isEqualTo(2);
    }

    @Test
    void withoutTheStoreNobodyNewIsAdmitted() {
        // Given
        var gone = TestDatabase.create();
        var guard = new CountedPersons(
                keys,
                new PersonTable(gone.writer(), keys, clock),
                new OracleGuardSettings(10, 10),
                new GuardAlarm(metrics),
                clock);
        assertThat(guard.admit(SENDER, person(0))).isEqualTo(ADMITTED);
        gone.close();

        // Then
        assertThat(guard.admit(SENDER, person(0))).as("who was counted").isEqualTo(ADMITTED);
        assertThatThrownBy(() -> guard.admit(OTHER, person(0))).isInstanceOf(DataAccessException.class);
    }

    private double counted(String metric) {
        return metrics.get(metric).counter().count();
    }

    private CountedPersons node(int limit) {
        return new CountedPersons(
                keys,
                new PersonTable(database.writer(), keys, clock),
                new OracleGuardSettings(limit, limit),
                new GuardAlarm(metrics),
                clock);
    }

    private static void admitAll(OracleGuard guard, int from, int to) {
        for (var person = from; person < to; person++) {
            assertThat(guard.admit(SENDER, person(person))).isEqualTo(ADMITTED);
        }
    }

    private static JdbcClient owner() {
        return JdbcClient.create(database.owner());
    }

    private static final List<Bsn> PERSONS = persons();

    private static Bsn person(int number) {
        return PERSONS.get(number);
    }

    private static List<Bsn> persons() {
        var persons = new ArrayList<Bsn>();
        for (var number = 999_900_000; persons.size() < 1000; number++) {
            if (Bsn.passesElevenTest(Integer.toString(number))) {
                persons.add(Bsn.of(Integer.toString(number)));
            }
        }
        return List.copyOf(persons);
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
