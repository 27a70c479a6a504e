package nl.sluis.gateway.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class ClockWatchTest {
    private static final Instant NOON = Instant.parse("2027-03-01T12:00:00Z");
    private final AtomicReference<Instant> theirs = new AtomicReference<>(NOON);
    private final ClockWatch watch = new ClockWatch(() -> Objects.requireNonNull(theirs.get()));

    @Test
    void saysNothingOfTimeThatPasses() throws Exception {
        assertThat(watch.look()).isEmpty();
        theirs.set(NOON.plusMillis(800));
        assertThat(watch.look()).isEmpty();
    }

    @Test
    void tellsByHowMuchItWentBack() throws Exception {
        assertThat(watch.look()).isEmpty();
        theirs.set(NOON.minus(Duration.ofHours(1)));

        var jump = watch.look().orElseThrow();

        assertThat(jump.isBack()).isTrue();
        assertThat(jump.by().toSeconds()).isBetween(-3_602L, -3_599L);
        assertThat(watch.look()).as("told once").isEmpty();
    }

    @Test
    void tellsByHowMuchItWentAhead() throws Exception {
        assertThat(watch.look()).isEmpty();
        theirs.set(NOON.plus(Duration.ofMinutes(10)));

        assertThat(watch.look().orElseThrow().isBack()).isFalse();
    }
}
