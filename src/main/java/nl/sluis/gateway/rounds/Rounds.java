package nl.sluis.gateway.rounds;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Rounds of one kind, one after the other on a thread of their own, from the start of the gateway until its stop.
 *
 * <p>Guarantee: no two at once. One that fails takes none of those after it along, and is told by the kind of its failure
 * alone; the next comes a second later and finds what the failed one left: a round must keep nothing that it did not finish.
 * When {@link #stop} returns no round is under way and none will come. Safe between threads.
 */
public final class Rounds implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Rounds.class);
    private static final Duration AFTER_TROUBLE = Duration.ofSeconds(1);
    private final String name;
    private final Round round;
    private final int phase;
    private final Runnable end;
    private volatile @Nullable Thread thread;
    private boolean inTrouble;

    private Rounds(String name, Round round, int phase, Runnable end) {
        this.name = name;
        this.round = round;
        this.phase = phase;
        this.end = end;
    }

    /** What is done each time. */
    @FunctionalInterface
    public interface Round {
        /** @return how long to wait for the next; zero when there may be more to do at once */
        Duration go() throws Exception;
    }

    /** @param name of the thread, and in what is told */
    public static Rounds of(String name, Round round) {
        return new Rounds(name, round, DEFAULT_PHASE, () -> {});
    }

    /** @param phase a higher one starts later and stops earlier */
    public Rounds inPhase(int phase) {
        return new Rounds(name, round, phase, end);
    }

    /** @param last is done when all rounds are over, on their thread */
    public Rounds endingWith(Runnable last) {
        return new Rounds(name, round, phase, last);
    }

    /** The next does not wait any longer. Cheap. */
    public void wake() {
        LockSupport.unpark(thread);
    }

    @Override
    public void start() {
        // a platform's: what compiles a set holds monitors for seconds, and would keep a carrier
        var next = Thread.ofPlatform().name(name).daemon(true).unstarted(this::run);
        thread = next;
        next.start();
    }

    @Override
    public void stop() {
        var last = thread;
        thread = null;
        if (last != null) {
            LockSupport.unpark(last);
            try {
                last.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    @Override
    public int getPhase() {
        return phase;
    }

    private void run() {
        while (thread == Thread.currentThread()) {
            LockSupport.parkNanos(this, go().toNanos());
        }
        end.run();
    }

    /** An error too: a watch that has died looks like one that sees nothing. */
    private Duration go() {
        try {
            var pause = round.go();
            inTrouble = false;
            return pause;
        } catch (Exception | Error e) {
            tell(e);
            return AFTER_TROUBLE;
        }
    }

    /** Once, until one goes well again. */
    private void tell(Throwable trouble) {
        if (!inTrouble) {
            LOG.warn(
                    "{} cannot be done and is tried again: {}",
                    name,
                    trouble.getClass().getName());
        }
        inTrouble = true;
    }
}
