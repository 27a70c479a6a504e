package nl.sluis.bench;

import java.util.Map;

/**
 * One phase of one server.
 *
 * @param scene     which messages, and which configuration of the gateway
 * @param offered   messages a second that were due in the open loop; 0 in the closed loop
 * @param share     of the most that this system did in this run; 0 in the closed loop
 * @param accepted  answered 2xx in these seconds
 * @param refused   answered 403 in these seconds, as it should be
 * @param delivered that reached the receiver in these seconds, each counted once
 * @param waiting   accepted and not yet delivered at the end
 * @param faults    whatever went otherwise, since the load started
 */
record Measurement(
        Contender system,
        String scene,
        int connections,
        Phase phase,
        double offered,
        double share,
        double seconds,
        long accepted,
        long refused,
        long delivered,
        long waiting,
        Latency latency,
        Used used,
        Heap heap,
        Map<String, Long> faults) {
    double acceptedPerSecond() {
        return accepted / seconds;
    }

    /** Accepted, and refused as it should be. */
    double answeredPerSecond() {
        return (accepted + refused) / seconds;
    }

    double deliveredPerSecond() {
        return delivered / seconds;
    }

    double serverMicrosPerMessage() {
        return used.cpu().server() * 1e6 / messages();
    }

    double postgresMicrosPerMessage() {
        return used.cpu().postgres() * 1e6 / messages();
    }

    double benchMicrosPerMessage() {
        return used.cpu().bench() * 1e6 / messages();
    }

    double allocatedPerMessage() {
        return used.allocatedBytes() / messages();
    }

    double walPerMessage() {
        return used.store().wal() / messages();
    }

    double tablesPerMessage() {
        return used.store().tables() / messages();
    }

    private double messages() {
        return Math.max(1, phase == Phase.DRAIN ? delivered : accepted + refused);
    }
}
