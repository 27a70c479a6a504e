package nl.sluis.bench;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.LongSupplier;
import javax.net.ssl.SSLContext;
import org.HdrHistogram.Histogram;
import org.HdrHistogram.SingleWriterRecorder;

/**
 * A number of connections, each sending its next message as soon as the last was answered (closed loop), or at its own
 * beat (open loop: the latency then counts from the moment at which the message was due). Runs from {@link #start} to
 * {@link #close}.
 */
final class Load implements AutoCloseable {
    private static final DateTimeFormatter MILLIS =
            new DateTimeFormatterBuilder().appendInstant(3).toFormatter();
    private static final Duration AFTER_A_FAULT = Duration.ofMillis(100);
    private static final Duration TICK = Duration.ofMillis(1);
    private static final int TICKS_OF_A_CLOCK = 50;

    private final SSLContext tls;
    private final int port;
    private final MessageTemplate template;
    private final List<Thread> threads = new ArrayList<>();
    private final List<SingleWriterRecorder> recorders = new ArrayList<>();
    private final LongAdder accepted = new LongAdder();
    private final Map<String, LongAdder> faults = new ConcurrentHashMap<>();
    private final Tap tap = new Tap();
    private volatile byte[] time = now();
    private volatile boolean paused = true;
    private volatile boolean stopped;
    private volatile long room = Long.MAX_VALUE;
    private volatile long beatNanos;
    private volatile LongSupplier delivered = () -> 0;

    private Load(SSLContext tls, int port, MessageTemplate template) {
        this.tls = tls;
        this.port = port;
        this.template = template;
    }

    /** Opens the connections; nothing is sent before {@link #resume}. */
    static Load start(SSLContext tls, int port, MessageTemplate template, int connections) {
        var load = new Load(tls, port, template);
        var random = new SplittableRandom(System.nanoTime());
        for (int i = 0; i < connections; i++) {
            var recorder = new SingleWriterRecorder(3);
            var messages = template.new Messages(random.split());
            load.recorders.add(recorder);
            load.threads.add(Thread.ofPlatform().daemon().name("load-" + i).start(() -> load.send(messages, recorder)));
        }
        load.threads.add(Thread.ofPlatform().daemon().name("load-clock").start(load::tick));
        return load;
    }

    /**
     * Sends from now on.
     *
     * @param ratePerSecond over all connections; 0: as fast as answers come
     * @param backlog       how many accepted messages may wait for delivery before sending pauses
     */
    void resume(long ratePerSecond, long backlog, LongSupplier deliveredSoFar) {
        beatNanos = ratePerSecond == 0 ? 0 : recorders.size() * 1_000_000_000L / ratePerSecond;
        delivered = deliveredSoFar;
        room = backlog;
        paused = false;
    }

    void pause() {
        paused = true;
    }

    int connections() {
        return recorders.size();
    }

    /** Messages answered with 2xx. */
    long accepted() {
        return accepted.sum();
    }

    /** What went otherwise, counted by status or kind of fault. */
    Map<String, Long> faults() {
        var copy = new TreeMap<String, Long>();
        faults.forEach((what, count) -> copy.put(what, count.sum()));
        return copy;
    }

    /** Latencies in microseconds of the messages accepted since the last call. */
    Histogram latencies() {
        var all = new Histogram(3);
        recorders.forEach(recorder -> all.add(recorder.getIntervalHistogram()));
        return all;
    }

    private void send(MessageTemplate.Messages messages, SingleWriterRecorder recorder) {
        while (!stopped) {
            try (var connection = Connection.open(tls, port)) {
                sendOver(connection, messages, recorder);
            } catch (IOException e) {
                fault(e.getClass().getSimpleName());
                Waiting.of(AFTER_A_FAULT);
            } catch (InterruptedException stop) {
                return;
            }
        }
    }

    private void sendOver(Connection connection, MessageTemplate.Messages messages, SingleWriterRecorder recorder)
            throws IOException, InterruptedException {
        long due = 0;
        while (!stopped) {
            due = nextDue(tap.pass() ? due : 0);
            int status = connection.exchange(messages.next(time));
            if (status / 100 == 2) {
                recorder.recordValue((System.nanoTime() - due) / 1_000);
                accepted.increment();
            } else {
                fault(Integer.toString(status));
                Waiting.of(AFTER_A_FAULT);
            }
            if (!connection.lasting()) {
                fault("closed by the server");
                return;
            }
        }
    }

    /** Waits for this connection's beat; without one the message is due now. */
    private long nextDue(long last) {
        long beat = beatNanos;
        if (beat == 0) {
            return System.nanoTime();
        }
        long due = last == 0 ? System.nanoTime() + (long) (Math.random() * beat) : last + beat;
        Waiting.until(due);
        return due;
    }

    private void fault(String what) {
        if (!stopped) {
            faults.computeIfAbsent(what, w -> new LongAdder()).increment();
        }
    }

    /** One thread looks for all whether there is room, and what time it is. */
    private void tick() {
        for (int tick = 0; !stopped; tick++) {
            tap.set(!paused && accepted.sum() - delivered.getAsLong() < room);
            if (tick % TICKS_OF_A_CLOCK == 0) {
                time = now();
            }
            Waiting.of(TICK);
        }
    }

    private static byte[] now() {
        return MILLIS.format(Instant.now()).getBytes(US_ASCII);
    }

    @Override
    public void close() {
        stopped = true;
        threads.forEach(Thread::interrupt);
    }
}
