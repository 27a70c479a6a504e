package nl.sluis.gateway.delivery;

import static nl.sluis.gateway.delivery.Post.TOWN;
import static nl.sluis.gateway.delivery.Post.UWV;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import nl.sluis.gateway.delivery.Carrier.Carried;
import nl.sluis.gateway.delivery.Post.Letterbox;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A receiver that is down. */
class BreakerTest {
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final BreakerSettings QUICK =
            new BreakerSettings(10, 5, 50, Duration.ofMillis(300), Duration.ofMillis(600), 1);
    private final AtomicBoolean down = new AtomicBoolean(true);
    private final AtomicInteger attempts = new AtomicInteger();
    private Post post;

    @BeforeEach
    void open() throws Exception {
        post = new Post();
    }

    @AfterEach
    void close() throws Exception {
        post.close();
    }

    @Test
    void aReceiverThatIsDownIsLeftAloneAndCostsOthersNothing() throws Exception {
        for (var i = 0; i < 30; i++) {
            post.accept(UWV, i, "to the broken one " + i);
            post.accept(TOWN, 100 + i, "to the other " + i);
        }
        var letterbox = new Letterbox(this::answer);

        // When
        post.node(letterbox, post::now, post.journal, settings(QUICK));
        await().atMost(SOON).until(() -> letterbox.seen().size() == 30);
        var whileClosed = attempts.get();
        await().during(Duration.ofMillis(1_500)).atMost(SOON).until(() -> true);

        // Then
        assertThat(letterbox.seen()).allMatch(text -> text.startsWith("to the other"));
        assertThat(attempts.get() - whileClosed)
                .as("probes, where each of thirty would have been tried twenty times")
                .isLessThan(20);
        assertThat(post.count("select max(attempts) from outbox where status <> 'afgeleverd'"))
                .as("attempts that a message lost")
                .isLessThan(10);
    }

    @Test
    void whenItIsBackAProbeFindsOutAndAllGoes() throws Exception {
        for (var i = 0; i < 30; i++) {
            post.accept(UWV, i, "to the broken one " + i);
        }
        var letterbox = new Letterbox(this::answer);
        post.node(letterbox, post::now, post.journal, settings(QUICK));
        await().atMost(SOON).until(() -> attempts.get() > 5);

        // When
        down.set(false);

        // Then
        await().atMost(SOON).until(() -> letterbox.seen().size() == 30);
        assertThat(letterbox.doubled).isEmpty();
    }

    private Carried answer(String text) {
        if (text.startsWith("to the other")) {
            return new Carried.Delivered();
        }
        attempts.incrementAndGet();
        return down.get() ? new Carried.TryAgain("HTTP_503") : new Carried.Delivered();
    }

    private static DeliverySettings settings(BreakerSettings breaker) {
        return new DeliverySettings(
                16,
                Duration.ofMillis(20),
                Duration.ofSeconds(4),
                Duration.ofSeconds(2),
                Duration.ofMillis(10),
                1.5,
                Duration.ofMillis(60),
                1_000,
                Duration.ofSeconds(5),
                Duration.ofSeconds(1),
                "care-5y",
                2,
                breaker);
    }
}
