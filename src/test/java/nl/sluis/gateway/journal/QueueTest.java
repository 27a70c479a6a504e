package nl.sluis.gateway.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class QueueTest {
    private static final Duration LONG = Duration.ofDays(1);
    private final Queue queue = new Queue(1, Duration.ofMillis(1));

    @Test
    @Timeout(60)
    void aBellEndsTheWaitOfTheWriter() throws InterruptedException {
        // When
        queue.ring();
        // Then
        assertThat(queue.take(LONG)).isEmpty();
    }

    @Test
    @Timeout(60)
    void aFullQueueNeedsNoBell() throws InterruptedException {
        // When
        queue.ring();
        queue.ring();
        // Then
        assertThat(queue.take(LONG)).isEmpty();
        assertThat(queue.size()).isZero();
    }
}
