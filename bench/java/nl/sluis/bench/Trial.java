package nl.sluis.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;

/** One server, the load on it and the receiver behind it. */
final class Trial implements AutoCloseable {
    private static final Duration PROGRESS = Duration.ofSeconds(5);
    private static final Duration LOOK = Duration.ofMillis(20);
    private static final Duration SLOW = Duration.ofSeconds(2);

    private final Contender system;
    private final Server server;
    private final Load load;
    private final LeanReceiver receiver;
    private final long acceptedBefore;

    /** @param acceptedBefore messages that were accepted before this load, and will be delivered */
    Trial(Contender system, Server server, Load load, LeanReceiver receiver, long acceptedBefore) {
        this.system = system;
        this.server = server;
        this.load = load;
        this.receiver = receiver;
        this.acceptedBefore = acceptedBefore;
    }

    void send(long rate, long backlog) {
        load.resume(rate, backlog, () -> receiver.delivered() - acceptedBefore);
    }

    /** Lets it run and shows how it goes. */
    void run(String what, Duration time) {
        runWhile(what, time, () -> true);
    }

    private void runWhile(String what, Duration atMost, BooleanSupplier going) {
        long begin = System.nanoTime();
        long end = begin + atMost.toNanos();
        while (System.nanoTime() < end && going.getAsBoolean()) {
            long accepted = load.accepted();
            long delivered = receiver.delivered();
            long from = System.nanoTime();
            long until = Math.min(end, from + PROGRESS.toNanos());
            while (System.nanoTime() < until && going.getAsBoolean()) {
                Waiting.until(Math.min(until, System.nanoTime() + LOOK.toNanos()));
            }
            double seconds = (System.nanoTime() - from) / 1e9;
            System.err.printf(
                    "  %-28s %3d %-22s %4.0f/%d s  accepted %,7.0f/s  delivered %,7.0f/s  waiting %,d%s%n",
                    system.title(),
                    load.connections(),
                    what,
                    (System.nanoTime() - begin) / 1e9,
                    atMost.toSeconds(),
                    (load.accepted() - accepted) / seconds,
                    (receiver.delivered() - delivered) / seconds,
                    waiting(),
                    load.faults().isEmpty() ? "" : "  " + load.faults());
        }
    }

    Measurement measure(Phase phase, Duration time) {
        return measured(phase, () -> run(phase.title(), time));
    }

    /** Stops the load, and measures how what waits leaves. */
    Measurement drain(Duration atMost) {
        load.pause();
        receiver.answersAfter(Duration.ZERO);
        return measured(Phase.DRAIN, () -> runWhile(Phase.DRAIN.title(), atMost, () -> waiting() > 0));
    }

    /** Stops the load on a server that answers after delivery, and lets it finish what is under way. */
    void settle(Duration atMost) {
        load.pause();
        runWhile("finish", atMost, () -> waiting() != 0);
    }

    /** The door alone: the receiver hardly answers. */
    void slowReceiver() {
        receiver.answersAfter(SLOW);
    }

    /** Accept and deliver together, a row for each ten seconds. */
    List<Measurement> rows(Duration time) {
        var rows = new ArrayList<Measurement>();
        for (int i = 0; i < time.toSeconds() / 10; i++) {
            rows.add(measure(Phase.THROUGH, Duration.ofSeconds(10)));
        }
        return rows;
    }

    private Measurement measured(Phase phase, Runnable what) {
        var ignored = load.latencies();
        var cpu = server.cpu();
        long accepted = load.accepted();
        long delivered = receiver.delivered();
        long begin = System.nanoTime();
        what.run();
        double seconds = (System.nanoTime() - begin) / 1e9;
        var latencies = load.latencies();
        return new Measurement(
                system,
                load.connections(),
                phase,
                seconds,
                load.accepted() - accepted,
                receiver.delivered() - delivered,
                waiting(),
                latencies.getValueAtPercentile(50),
                latencies.getValueAtPercentile(99),
                latencies.getMaxValue(),
                server.cpu().minus(cpu),
                Memory.heapPeak(server.collectorLog()),
                Memory.heapAfterCollection(server.collectorLog()),
                Memory.residentPeak(server.pid()),
                load.faults());
    }

    private long waiting() {
        return acceptedSoFar() - receiver.delivered();
    }

    /** By this load and those before it. */
    long acceptedSoFar() {
        return acceptedBefore + load.accepted();
    }

    /** What came of all that was accepted: nothing may be lost, and nothing may come twice. */
    String ledger() {
        return "%s, %d connections: accepted %,d, delivered %,d, waiting %,d, delivered again %,d, without key %,d, %,d connections to the receiver, faults %s"
                .formatted(
                        system.title(),
                        load.connections(),
                        acceptedSoFar(),
                        receiver.delivered(),
                        waiting(),
                        receiver.repeated(),
                        receiver.withoutKey(),
                        receiver.handshakes(),
                        load.faults());
    }

    @Override
    public void close() {
        load.close();
    }
}
