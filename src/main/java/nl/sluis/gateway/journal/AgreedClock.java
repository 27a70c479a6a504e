package nl.sluis.gateway.journal;

import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Whether this node and PostgreSQL agree about the time. The day under which a message waits, and its key, are by the clock of
 * the node that accepts it; by PostgreSQL's it is claimed. What is accepted days ahead would wait for days, so nothing is.
 */
final class AgreedClock {
    private static final Logger LOG = LoggerFactory.getLogger(AgreedClock.class);
    private static final Duration MOST = Duration.ofMinutes(5);
    private static final Duration RETRY_AFTER = Duration.ofSeconds(30);

    private AgreedClock() {}

    /** Messages that were made ready at another time than it is get no place. @param now PostgreSQL's clock, in ms */
    static void decide(List<Waiting> items, long now, Decisions decisions) {
        for (var waiting : items) {
            var prepared = waiting.prepared();
            if (prepared.outbox().isPresent()
                    && decisions.isOpen(waiting)
                    && Math.abs(madeAt(prepared) - now) > MOST.toMillis()) {
                LOG.error("ALARM: this node and PostgreSQL do not agree about the time; nothing is accepted");
                decisions.decide(
                        waiting,
                        new Verdict.Failed(new JournalUnavailableException(
                                "this node and PostgreSQL do not agree about the time", RETRY_AFTER)));
            }
        }
    }

    /** The first 48 bits of a UUIDv7 are milliseconds since the epoch (RFC 9562 5.7). */
    private static long madeAt(Prepared prepared) {
        return prepared.entry().id().value().getMostSignificantBits() >>> 16;
    }
}
