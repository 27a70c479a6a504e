package nl.sluis.bench;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.HdrHistogram.Histogram;
import org.HdrHistogram.SingleWriterRecorder;
import org.jspecify.annotations.Nullable;

/**
 * A number of connections, each sending its next message as soon as the last was answered (closed loop), or whichever is due
 * next (open loop: the latency then counts from the moment at which the message was due). Runs from {@link #start} to
 * {@link #close}.
 */
final class Load implements AutoCloseable {
    private static final DateTimeFormatter MILLIS =
            new DateTimeFormatterBuilder().appendInstant(3).toFormatter();
    private static final Duration AFTER_A_FAULT = Duration.ofMillis(100);
    private static final Duration TICK = Duration.ofMillis(1);
    private static final int TICKS_OF_A_CLOCK = 50;

    private final List<Thread> threads = new ArrayList<>();
    private final List<SingleWriterRecorder> recorders = new ArrayList<>();
    private final Tally tally = new Tally();
    private final Tap tap = new Tap();
    private volatile byte[] time = now();
    private volatile boolean paused = true;
    private volatile boolean stopped;
    private volatile long room = Long.MAX_VALUE;
    private volatile @Nullable Arrivals arrivals;
    private volatile LongSupplier delivered = () -> 0;

    private final CountDownLatch open;

    private Load(int connections) {
        open = new CountDownLatch(connections);
    }

    /**
     * Opens the connections, and waits until they are: the handshakes are no part of what is measured. Nothing is sent before
     * {@link #asFastAsAnswered} or {@link #atRate}.
     */
    static Load start(List<Caller> callers) {
        var load = new Load(callers.size());
        for (var caller : callers) {
            var recorder = new SingleWriterRecorder(3);
            load.recorders.add(recorder);
            load.threads.add(Thread.ofPlatform()
                    .daemon()
                    .name("load-" + load.threads.size())
                    .start(() -> load.send(caller, recorder)));
        }
        load.threads.add(Thread.ofPlatform().daemon().name("load-clock").start(load::tick));
        load.awaitOpen();
        return load;
    }

    private void awaitOpen() {
        try {
            if (!open.await(Connection.ANSWER_TIMEOUT.toSeconds(), TimeUnit.SECONDS)) {
                fault("not open in time");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * Each connection sends its next message when it has the answer to the last.
     *
     * @param backlog how many accepted messages may wait for delivery before sending pauses
     */
    void asFastAsAnswered(long backlog, LongSupplier deliveredSoFar) {
        arrivals = null;
        delivered = deliveredSoFar;
        room = backlog;
        paused = false;
    }

    /** Messages come when they come, and never wait for those before them but for want of a free connection. */
    void atRate(double perSecond) {
        arrivals = new Arrivals(perSecond);
        room = Long.MAX_VALUE;
        paused = false;
    }

    void pause() {
        paused = true;
    }

    int connections() {
        return recorders.size();
    }

    Tally tally() {
        return tally;
    }

    /** Latencies in microseconds of the messages answered as they should be since the last call. */
    Histogram latencies() {
        var all = new Histogram(3);
        recorders.forEach(recorder -> all.add(recorder.getIntervalHistogram()));
        return all;
    }

    private void send(Caller caller, SingleWriterRecorder recorder) {
        while (!stopped) {
            try (var connection = Connection.open(caller.tls(), caller.port())) {
                open.countDown();
                sendOver(connection, caller.messages(), recorder);
            } catch (IOException e) {
                fault(e.getClass().getSimpleName());
                Waiting.of(AFTER_A_FAULT);
            } catch (InterruptedException stop) {
                return;
            }
        }
    }

    private void sendOver(Connection connection, Messages messages, SingleWriterRecorder recorder)
            throws IOException, InterruptedException {
        while (!stopped) {
            tap.pass();
            long due = awaitDue();
            if (stopped) {
                return;
            }
            int status = connection.exchange(messages.next(time));
            if (tally.counts(status, messages.permitted())) {
                recorder.recordValue(Math.max(0, System.nanoTime() - due) / 1_000);
            } else {
                Waiting.of(AFTER_A_FAULT);
            }
            if (!connection.lasting()) {
                fault("closed by the server");
                return;
            }
        }
    }

    /** Waits until the next message is due; in the closed loop that is now. */
    private long awaitDue() {
        var coming = arrivals;
        if (coming == null) {
            return System.nanoTime();
        }
        long due = coming.take();
        Waiting.until(due);
        return due;
    }

    private void fault(String what) {
        if (!stopped) {
            tally.fault(what);
        }
    }

    /** One thread looks for all whether there is room, and what time it is. */
    private void tick() {
        for (int tick = 0; !stopped; tick++) {
            tap.set(!paused && tally.accepted() - delivered.getAsLong() < room);
            if (tick % TICKS_OF_A_CLOCK == 0) {
                time = now();
            }
            Waiting.of(TICK);
        }
    }

    private static byte[] now() {
        return MILLIS.format(Instant.now()).getBytes(US_ASCII);
    }

    /** Comes back when every answer that was under way is counted, or has taken too long. */
    @Override
    public void close() {
        stopped = true;
        threads.forEach(Thread::interrupt);
        long end = System.nanoTime() + Connection.ANSWER_TIMEOUT.toNanos();
        try {
            for (var thread : threads) {
                thread.join(Math.max(1, (end - System.nanoTime()) / 1_000_000));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
