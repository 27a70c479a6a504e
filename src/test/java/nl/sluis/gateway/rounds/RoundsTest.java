package nl.sluis.gateway.rounds;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RoundsTest {
    private static final Duration AGES = Duration.ofHours(1);
    private final AtomicInteger begun = new AtomicInteger();

    @ParameterizedTest
    @ValueSource(strings = {"checked", "unchecked", "error"})
    void oneThatFailsTakesNoneOfTheOthersAlong(String kind) throws Exception {
        var well = new CountDownLatch(1);
        var rounds = Rounds.of("tried", () -> {
            if (begun.incrementAndGet() == 1) {
                fail(kind);
            }
            well.countDown();
            return AGES;
        });
        rounds.start();

        assertThat(well.await(20, TimeUnit.SECONDS)).isTrue();
        assertThat(begun).hasValue(2);
        rounds.stop();
    }

    @Test
    void whenStopReturnsNoneIsUnderWayAndNoneComes() throws Exception {
        var inside = new Semaphore(0);
        var ended = new AtomicInteger();
        var mayEnd = new CountDownLatch(1);
        var rounds = Rounds.of("tried", () -> {
                    begun.incrementAndGet();
                    inside.release();
                    mayEnd.await();
                    ended.incrementAndGet();
                    return Duration.ZERO;
                })
                .endingWith(() -> ended.addAndGet(10));
        rounds.start();
        inside.acquire();

        try (var stopping = Executors.newSingleThreadExecutor()) {
            var stopped = stopping.submit(() -> rounds.stop());
            while (rounds.isRunning()) {
                Thread.onSpinWait();
            }
            assertThat(stopped.isDone()).isFalse();
            mayEnd.countDown();
            stopped.get(20, TimeUnit.SECONDS);
        }

        assertThat(ended).as("the one under way, then the last").hasValue(11);
        assertThat(begun).hasValue(1);
    }

    @Test
    void whoIsWokenWaitsNoLonger() throws Exception {
        var done = new Semaphore(0);
        var rounds = Rounds.of("tried", () -> {
            done.release();
            return AGES;
        });
        rounds.start();
        done.acquire();

        rounds.wake();

        assertThat(done.tryAcquire(20, TimeUnit.SECONDS)).isTrue();
        rounds.stop();
    }

    @Test
    void theyCanBeginAgain() throws Exception {
        var done = new Semaphore(0);
        var rounds = Rounds.of("tried", () -> {
                    done.release();
                    return AGES;
                })
                .inPhase(7);
        assertThat(rounds.getPhase()).isEqualTo(7);

        for (var time = 0; time < 2; time++) {
            rounds.start();
            assertThat(done.tryAcquire(20, TimeUnit.SECONDS)).isTrue();
            assertThat(rounds.isRunning()).isTrue();
            rounds.stop();
            assertThat(rounds.isRunning()).isFalse();
        }
    }

    private static void fail(String kind) throws Exception {
        switch (kind) {
            case "checked" -> throw new Exception("on purpose");
            case "unchecked" -> throw new IllegalStateException("on purpose");
            default -> throw new AssertionError("on purpose");
        }
    }
}
