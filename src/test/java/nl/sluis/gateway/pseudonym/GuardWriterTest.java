package nl.sluis.gateway.pseudonym;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** When the guard writes down whom it counted. */
class GuardWriterTest {
    @Test
    void writesAgainAndAgainThoughWritingFails() throws Exception {
        // Given
        var writes = new CountDownLatch(2);
        try (var writer = new GuardWriter(() -> {
            writes.countDown();
            throw new IllegalStateException("the store is away");
        })) {
            // When
            writer.start();

            // Then
            assertThat(writes.await(20, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void writesOnceMoreAtTheEndAndNoMore() {
        // Given
        var writes = new AtomicInteger();

        // When
        new GuardWriter(writes::incrementAndGet).close();

        // Then
        assertThat(writes).hasValue(1);
    }
}
