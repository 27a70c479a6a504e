package nl.sluis.gateway.intake;

import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.LockSupport;
import nl.sluis.gateway.message.Oin;

/**
 * What one party may take of the door, so that a flood by one leaves room for the others: so many calls a second, and so many
 * under way at once. Asked before anything of a request is read. Safe between threads.
 *
 * <p>Guarantee: counts by the certificate, and knows nothing of what is sent. An answer to one too many is kept back a while,
 * which costs this gateway a parked thread and the sender a connection.
 */
final class Throttle {
    /** Of one party; who holds more connections than this is answered at once. */
    private static final int MOST_HELD = 2_048;

    private static final Duration SOON = Duration.ofSeconds(1);
    private final RateSettings settings;
    private final Map<Oin, Share> shares = new ConcurrentHashMap<>();

    Throttle(RateSettings settings) {
        this.settings = settings;
    }

    /** May a call be looked at? */
    sealed interface Leave {
        /** It may; {@link Throttle#leave} is called when its answer is known. */
        record Given() implements Leave {}

        /** 429: the party sends faster than it may. */
        record TooFast(Duration retryAfter) implements Leave {}

        /** 503: as much as may be of this party is under way. */
        record TooMuchUnderway(Duration retryAfter) implements Leave {}
    }

    private record Share(Bucket calls, Semaphore underway, Semaphore held) {}

    /** Asks leave for one call. Waits a while when it is refused. */
    Leave enter(Oin party) {
        var leave = ask(party);
        if (!(leave instanceof Leave.Given)) {
            keepBack(party);
        }
        return leave;
    }

    /** As {@link #enter}, at once: who is refused is to be kept back by who asks. */
    Leave ask(Oin party) {
        var share = shares.computeIfAbsent(party, this::share);
        var probe = share.calls().tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            return new Leave.TooFast(atLeast(Duration.ofNanos(probe.getNanosToWaitForRefill())));
        }
        return share.underway().tryAcquire() ? new Leave.Given() : new Leave.TooMuchUnderway(SOON);
    }

    /** Waits a while: one that is not kept back comes again at once, which costs more than all that keeping back costs. */
    void keepBack(Oin party) {
        var held = shares.computeIfAbsent(party, this::share).held();
        if (held.tryAcquire()) {
            LockSupport.parkNanos(this, settings.hold().toNanos());
            held.release();
        }
    }

    void leave(Oin party) {
        shares.computeIfAbsent(party, this::share).underway().release();
    }

    private Share share(Oin party) {
        var calls = Bucket.builder()
                .addLimit(limit -> limit.capacity(settings.burstOf(party))
                        .refillGreedy(settings.perSecondOf(party), Duration.ofSeconds(1)))
                .withNanosecondPrecision()
                .build();
        return new Share(calls, new Semaphore(settings.underway()), new Semaphore(MOST_HELD));
    }

    private static Duration atLeast(Duration wait) {
        return wait.compareTo(SOON) < 0 ? SOON : wait;
    }
}
