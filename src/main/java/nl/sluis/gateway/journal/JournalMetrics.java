package nl.sluis.gateway.journal;

import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.concurrent.atomic.AtomicInteger;

/** What is measured of the writer. Numbers only: no label says anything about an item. */
final class JournalMetrics {
    private final DistributionSummary batch;
    private final Timer transaction;
    private final Timer commit;
    private final AtomicInteger claimed = new AtomicInteger();

    JournalMetrics(MeterRegistry registry, Queue queue) {
        batch = DistributionSummary.builder("sluis.journal.batch")
                .description("items in a batch")
                .publishPercentiles(0.5, 0.99)
                .register(registry);
        transaction = Timer.builder("sluis.journal.transaction")
                .description("a batch up to its rows: what it asks and holds")
                .publishPercentiles(0.5, 0.99)
                .register(registry);
        commit = Timer.builder("sluis.journal.commit")
                .description("the rows of a batch and their commit, with its flush")
                .publishPercentiles(0.5, 0.99)
                .register(registry);
        Gauge.builder("sluis.journal.queue", queue, Queue::size)
                .description("items that wait for the writer")
                .register(registry);
        Gauge.builder("sluis.journal.claimed", claimed, AtomicInteger::get)
                .description("1 while this node holds its log shard")
                .register(registry);
    }

    void batch(int items) {
        batch.record(items);
    }

    Timer transaction() {
        return transaction;
    }

    Timer commit() {
        return commit;
    }

    void claimed(boolean held) {
        claimed.set(held ? 1 : 0);
    }
}
