package nl.sluis.bench;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleSupplier;

/** A load of so many connections on one station, from its start to its end. */
final class Trial implements AutoCloseable {
    private static final Duration PROGRESS = Duration.ofSeconds(5);
    private static final Duration LOOK = Duration.ofMillis(20);
    private static final Duration SLOW = Duration.ofSeconds(2);

    private final Station station;
    private final Load load;
    private final DoubleSupplier others;
    private final long acceptedBefore;
    private double offered;
    private double share;

    /** @param others processor time of the other servers of this run so far */
    Trial(Station station, int connections, DoubleSupplier others) {
        this.station = station;
        this.others = others;
        this.acceptedBefore = station.accepted();
        this.load = Load.start(station.scene().callers(station, connections));
    }

    /** @param backlog how many accepted messages may wait before the client pauses */
    void asFastAsAnswered(long backlog) {
        load.asFastAsAnswered(backlog, () -> station.receiver().delivered() - acceptedBefore);
    }

    /** @param part of the most that this system did, which the rate is */
    void atRate(double perSecond, double part) {
        offered = perSecond;
        share = part;
        load.atRate(perSecond);
    }

    /** Lets it run and shows how it goes. */
    void run(String what, Duration time) {
        runWhile(what, time, () -> true);
    }

    private void runWhile(String what, Duration atMost, BooleanSupplier going) {
        long begin = System.nanoTime();
        long end = begin + atMost.toNanos();
        while (System.nanoTime() < end && going.getAsBoolean()) {
            long answered = answered();
            long delivered = station.receiver().delivered();
            long from = System.nanoTime();
            long until = Math.min(end, from + PROGRESS.toNanos());
            while (System.nanoTime() < until && going.getAsBoolean()) {
                Waiting.until(Math.min(until, System.nanoTime() + LOOK.toNanos()));
            }
            double seconds = (System.nanoTime() - from) / 1e9;
            System.err.printf(
                    "  %-26s %-8s %3d %-22s %4.0f/%d s  answered %,7.0f/s  delivered %,7.0f/s  waiting %,d%s%n",
                    station.system().title(),
                    station.scene().title(),
                    load.connections(),
                    what,
                    (System.nanoTime() - begin) / 1e9,
                    atMost.toSeconds(),
                    (answered() - answered) / seconds,
                    (station.receiver().delivered() - delivered) / seconds,
                    waiting(),
                    load.tally().faults().isEmpty() ? "" : "  " + load.tally().faults());
        }
    }

    private long answered() {
        return load.tally().accepted() + load.tally().refused();
    }

    Measurement measure(Phase phase, Duration time) {
        return measured(phase, () -> run(phase.title(), time));
    }

    /** Nothing more is sent; what waits goes on. */
    void pause() {
        load.pause();
    }

    /** Stops the load, and measures how what waits leaves. */
    Measurement drain(Duration atMost) {
        load.pause();
        station.receiver().answersAfter(Duration.ZERO);
        return measured(Phase.DRAIN, () -> runWhile(Phase.DRAIN.title(), atMost, () -> waiting() > 0));
    }

    /** Stops the load and lets what is under way arrive. */
    void settle(Duration atMost) {
        load.pause();
        runWhile("finish", atMost, () -> waiting() > 0);
    }

    /** The door alone: the receiver hardly answers. */
    void slowReceiver() {
        station.receiver().answersAfter(SLOW);
    }

    private Measurement measured(Phase phase, Runnable what) {
        var ignored = load.latencies();
        var before = station.used(others.getAsDouble());
        long accepted = load.tally().accepted();
        long refused = load.tally().refused();
        long delivered = station.receiver().delivered();
        long begin = System.nanoTime();
        what.run();
        double seconds = (System.nanoTime() - begin) / 1e9;
        return new Measurement(
                station.system(),
                station.scene().title(),
                load.connections(),
                phase,
                offered,
                share,
                seconds,
                load.tally().accepted() - accepted,
                load.tally().refused() - refused,
                station.receiver().delivered() - delivered,
                waiting(),
                Latency.of(load.latencies()),
                station.used(others.getAsDouble()).minus(before),
                station.heap(),
                load.tally().faults());
    }

    private long waiting() {
        return acceptedBefore + load.tally().accepted() - station.receiver().delivered();
    }

    @Override
    public void close() {
        load.close();
        station.accepted(acceptedBefore + load.tally().accepted());
    }
}
