package nl.sluis.gateway.retention;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.sluis.gateway.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Endings stand apart: one that fails keeps no other from its turn, nor its lag from being told. */
class TurnTest {
    private final TestDatabase database = TestDatabase.create();
    private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
    private final List<String> happened = new ArrayList<>();

    @AfterEach
    void close() {
        database.close();
    }

    /** One of which a part may fail. */
    private final class Some implements Ending {
        private final String what;
        private String fails;

        Some(String what, String fails) {
            this.what = what;
            this.fails = fails;
        }

        private void did(String part) {
            if (part.equals(fails)) {
                throw new DataAccessResourceFailureException(part);
            }
            happened.add(what + " " + part);
        }

        @Override
        public String what() {
            return what;
        }

        @Override
        public boolean announce(Now now) {
            did("announced");
            return true;
        }

        @Override
        public Removed some(Now now) {
            did("removed");
            return new Removed(3, false);
        }

        @Override
        public Optional<Instant> dueSince(Now now) {
            did("told");
            return Optional.of(now.instant().minusSeconds(60));
        }
    }

    private Retention retention(Clock clock, Ending... endings) {
        return new Retention(
                List.of(endings),
                new Alone(database.retention()),
                new AgreedTime(JdbcClient.create(database.retention()), clock),
                new Progress(metrics),
                Duration.ofMinutes(1));
    }

    private double behind(String what) {
        return metrics.get("sluis.retention.behind").tag("what", what).gauge().value();
    }

    private double failures(String what) {
        return metrics.get("sluis.retention.failures")
                .tag("what", what)
                .counter()
                .count();
    }

    @Test
    void oneThatCannotBeRemovedKeepsNoOtherFromItsTurnNorItsLagFromBeingTold() {
        // When
        retention(Clock.systemUTC(), new Some("first", "removed"), new Some("second", ""))
                .turn();
        // Then
        assertThat(happened)
                .containsExactly("first announced", "first told", "second announced", "second removed", "second told");
        assertThat(behind("first")).isEqualTo(60);
        assertThat(behind("second")).isEqualTo(60);
        assertThat(failures("first")).isEqualTo(1);
        assertThat(failures("second")).isZero();
    }

    @Test
    void aLagThatCannotBeFoundOutIsNoNumberRatherThanTheLastOne() {
        // Given
        var first = new Some("first", "");
        var retention = retention(Clock.systemUTC(), first);
        retention.turn();
        assertThat(behind("first")).isEqualTo(60);
        // When
        first.fails = "told";
        retention.turn();
        // Then
        assertThat(behind("first")).isNaN();
        assertThat(failures("first")).isEqualTo(1);
    }

    @Test
    void whileTheClocksDisagreeNoLagIsKnownAndEachTurnCountsAsAFailure() {
        // When
        retention(Clock.offset(Clock.systemUTC(), Duration.ofMinutes(6)), new Some("first", ""))
                .turn();
        // Then
        assertThat(happened).isEmpty();
        assertThat(behind("first")).isNaN();
        assertThat(failures("first")).isEqualTo(1);
    }

    @Test
    void beforeTheFirstTurnThereAreMetricsThatAnAlarmCanWaitFor() {
        // When
        var unused = retention(Clock.systemUTC(), new Some("first", ""));
        // Then
        assertThat(behind("first")).isNaN();
        assertThat(failures("first")).isZero();
    }
}
