package nl.sluis.gateway.intake;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Ends connections that keep the gateway waiting. It looks at all of them once a second, so that none sets a timer for each of
 * its requests.
 */
final class Overdue {
    private final Set<Visit> visits = ConcurrentHashMap.newKeySet();

    void watch(Visit visit) {
        visits.add(visit);
    }

    void forget(Visit visit) {
        visits.remove(visit);
    }

    /** Ends those whose time is over. */
    void look() {
        var now = System.nanoTime();
        visits.stream().filter(visit -> visit.isOverdue(now)).forEach(Visit::end);
    }

    /** Ends those that have nothing to wait for; whether there was another. */
    boolean endIdle() {
        visits.stream().filter(Visit::isIdle).forEach(Visit::end);
        return visits.stream().anyMatch(Visit::isAnswering);
    }
}
