package nl.sluis.bench;

import java.util.Map;

/**
 * One phase of one server.
 *
 * @param accepted    answered 2xx in these seconds
 * @param delivered   that reached the receiver in these seconds, each counted once
 * @param waiting     accepted and not yet delivered at the end
 * @param p50Micros   latency of the accepted ones, as are the two that follow
 * @param cpu         used in these seconds
 * @param heapMb      the fullest heap since the server started
 * @param heapHeldMb  the most that survived a collection since then
 * @param residentMb  the largest resident set since then; without PostgreSQL
 * @param faults      whatever was not a 2xx, since the server started
 */
record Measurement(
        Contender system,
        int connections,
        Phase phase,
        double seconds,
        long accepted,
        long delivered,
        long waiting,
        long p50Micros,
        long p99Micros,
        long maxMicros,
        Cpu cpu,
        int heapMb,
        int heapHeldMb,
        int residentMb,
        Map<String, Long> faults) {
    double acceptedPerSecond() {
        return accepted / seconds;
    }

    double deliveredPerSecond() {
        return delivered / seconds;
    }

    double serverMicrosPerMessage() {
        return cpu.server() * 1e6 / messages();
    }

    double postgresMicrosPerMessage() {
        return cpu.postgres() * 1e6 / messages();
    }

    double benchMicrosPerMessage() {
        return cpu.bench() * 1e6 / messages();
    }

    private double messages() {
        return Math.max(1, phase == Phase.DRAIN ? delivered : accepted);
    }
}
