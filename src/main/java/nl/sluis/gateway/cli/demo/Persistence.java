package nl.sluis.gateway.cli.demo;

import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/** Asks again while nobody answers or the gateway is too busy, for at most three minutes at a time. Safe between threads. */
final class Persistence {
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Duration PAUSE = Duration.ofMillis(200);
    private static final Set<Integer> LATER = Set.of(429, 500, 502, 503, 504);
    private final Clock clock;
    private final AtomicInteger retries = new AtomicInteger();

    Persistence(Clock clock) {
        this.clock = clock;
    }

    int retries() {
        return retries.get();
    }

    /** The first answer that is one, or the last that was none when they are over. */
    Reply until(Supplier<Reply> question) {
        var giveUp = clock.instant().plus(PATIENCE);
        while (true) {
            var over = clock.instant().isAfter(giveUp);
            try {
                var reply = question.get();
                if (over || !LATER.contains(reply.status())) {
                    return reply;
                }
            } catch (NoAnswerException e) {
                if (over) {
                    throw e;
                }
            }
            retries.incrementAndGet();
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }
}
