package nl.sluis.gateway.pseudonym;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import nl.sluis.gateway.TestDatabase;
import nl.sluis.gateway.message.Oin;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The pinned epoch, in a real table. */
class StoredEpochsTest {
    private static final Oin HOLDER = new Oin("00000099000000001000");
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
    void aRelationshipKeepsTheEpochInWhichItBegan() {
        // Given
        assertThat(new StoredEpochs(writer, () -> 1).of(HOLDER, "stays")).isEqualTo(1);

        // When
        var afterRotation = new StoredEpochs(writer, () -> 2);

        // Then
        assertThat(afterRotation.of(HOLDER, "stays")).isEqualTo(1);
        assertThat(afterRotation.of(HOLDER, "new")).isEqualTo(2);
        assertThat(afterRotation.of(new Oin("00000099000000002000"), "stays")).isEqualTo(2);
    }

    @Test
    void asksTheStoreOnceWhileTheAnswerIsFresh() {
        // Given
        var epochs = new StoredEpochs(writer, () -> 1);
        assertThat(epochs.of(HOLDER, "cached")).isEqualTo(1);

        // When
        var moved = JdbcClient.create(database.owner())
                .sql("update relationship set epoch = 9 where scope = 'cached'")
                .update();

        // Then
        assertThat(moved).isEqualTo(1);
        assertThat(epochs.of(HOLDER, "cached")).isEqualTo(1);
    }

    @Test
    void looksAgainWhenAskedToButNotAtWhatItReadWithinASecond() {
        // some attempts, since one may be held up on a busy machine
        assertThat(Stream.iterate(1, attempt -> attempt + 1)
                        .limit(5)
                        .map(attempt -> untilItSeesThatItMoved("again-" + attempt))
                        .anyMatch(waited ->
                                waited.compareTo(Duration.ofSeconds(1)) > 0 && waited.compareTo(StoredEpochs.AGE) < 0))
                .isTrue();
    }

    private static Duration untilItSeesThatItMoved(String scope) {
        var epochs = new StoredEpochs(writer, () -> 1);
        var begin = System.nanoTime();
        assertThat(epochs.of(HOLDER, scope)).isEqualTo(1);
        var moved = JdbcClient.create(database.owner())
                .sql("update relationship set epoch = 9 where scope = ?")
                .param(scope)
                .update();
        assertThat(moved).isEqualTo(1);
        do {
            Thread.onSpinWait();
            epochs.lookAgain(HOLDER, scope);
        } while (epochs.of(HOLDER, scope) != 9);
        return Duration.ofNanos(System.nanoTime() - begin);
    }

    @Test
    void nodesThatBeginARelationshipAtOnceAgree() throws Exception {
        // Given
        var together = new CyclicBarrier(4);
        var nodes = new ArrayList<Callable<Integer>>();
        for (var node = 1; node <= 4; node++) {
            var epoch = node;
            nodes.add(() -> {
                var arrived = together.await();
                assertThat(arrived).isNotNegative();
                return new StoredEpochs(writer, () -> epoch).of(HOLDER, "raced");
            });
        }

        // When
        var answers = new ArrayList<Integer>();
        try (var threads = Executors.newFixedThreadPool(4)) {
            for (var answer : threads.invokeAll(nodes)) {
                answers.add(answer.get());
            }
        }

        // Then
        assertThat(answers).hasSize(4).containsOnly(answers.getFirst());
    }

    @Test
    void withoutTheStoreThereIsNoGuess() {
        // Given
        var gone = TestDatabase.create();
        var epochs = new StoredEpochs(gone.writer(), () -> 1);
        gone.close();

        // Then
        assertThatThrownBy(() -> epochs.of(HOLDER, "traject")).isInstanceOf(DataAccessException.class);
    }
}
