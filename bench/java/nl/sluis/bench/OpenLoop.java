package nl.sluis.bench;

import java.util.List;

/** What came of messages that were due at parts of what each system did at most. */
record OpenLoop(List<Double> shares, Medians measured) {
    Table table() {
        var table = new Table(
                "system",
                ">part of its most",
                ">due/s",
                ">answered/s",
                ">end to end/s",
                ">p50 ms",
                ">p99 ms",
                ">p99.9 ms",
                ">longest ms",
                ">p99 ÷ A");
        for (double share : shares) {
            for (var system : Contender.values()) {
                var rounds = open(system, share);
                if (!rounds.none()) {
                    table.row(
                            system.title(),
                            Table.whole(100 * share) + " %",
                            Table.whole(rounds.median(Measurement::offered)),
                            Table.whole(rounds.median(Measurement::answeredPerSecond)),
                            Table.whole(rounds.median(Measurement::deliveredPerSecond)),
                            millis(rounds.median(one -> one.latency().p50())),
                            millis(rounds.median(one -> one.latency().p99())),
                            millis(rounds.median(one -> one.latency().p999())),
                            millis(rounds.median(one -> one.latency().max())),
                            Table.ratio(p99(system, share), p99(Contender.A, share)));
                }
            }
        }
        return table;
    }

    private Medians open(Contender system, double share) {
        return measured.of(system, Phase.OPEN).of(one -> one.share() == share);
    }

    /** Microseconds; 0 where it was not measured. */
    double p99(Contender system, double share) {
        return open(system, share).median(one -> one.latency().p99());
    }

    /** The median, or the 99th percentile. */
    double millis(Contender system, double share, boolean tail) {
        return open(system, share)
                        .median(one ->
                                tail ? one.latency().p99() : one.latency().p50())
                / 1e3;
    }

    boolean none() {
        return measured.of(one -> one.phase() == Phase.OPEN).none();
    }

    private static String millis(double micros) {
        return Table.one(micros / 1e3);
    }
}
