package nl.sluis.gateway.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import nl.sluis.gateway.journal.JournalUnavailableException;
import nl.sluis.gateway.message.Oin;
import org.junit.jupiter.api.Test;

class StreamDoorTest {
    private static final Oin PARTY = new Oin("00000099000000001000");

    @Test
    void whoLaysDownMoreThanItsShareWaitsInItsTopicAndTheDoorIsNotOpenedForIt() {
        // Given: a share of two, of which the exchange port took one
        var opened = new AtomicInteger();
        var throttle = new Throttle(new RateSettings(1, 2, 100, Duration.ZERO, Map.of()));
        var door = new StreamDoor(
                () -> {
                    opened.incrementAndGet();
                    throw new JournalUnavailableException("no set is in force yet", Duration.ofSeconds(5));
                },
                (party, status) -> {},
                throttle);
        assertThat(throttle.enter(PARTY)).isInstanceOf(Throttle.Leave.Given.class);
        assertThatThrownBy(() -> door.take(PARTY, new byte[0])).hasMessageContaining("no set");

        // When // Then
        assertThatThrownBy(() -> door.take(PARTY, new byte[0]))
                .isInstanceOfSatisfying(JournalUnavailableException.class, later -> assertThat(later.retryAfter())
                        .isGreaterThanOrEqualTo(Duration.ofSeconds(1)))
                .hasMessageContaining("faster than it may");
        assertThat(opened).hasValue(1);
    }
}
