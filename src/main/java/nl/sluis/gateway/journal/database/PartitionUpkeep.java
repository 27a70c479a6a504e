package nl.sluis.gateway.journal.database;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes the partitions of the days ahead, each hour. Where it fails there is a week left; a missing one is a 503. */
final class PartitionUpkeep implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(PartitionUpkeep.class);
    private static final Duration EVERY = Duration.ofHours(1);
    private final ScheduledExecutorService clockwork = Executors.newSingleThreadScheduledExecutor(
            work -> Thread.ofPlatform().daemon().name("partitions").unstarted(work));
    private final Store store;

    PartitionUpkeep(Store store) {
        this.store = store;
        var unused =
                clockwork.scheduleWithFixedDelay(this::upkeep, EVERY.toMinutes(), EVERY.toMinutes(), TimeUnit.MINUTES);
    }

    private void upkeep() {
        try {
            store.makePartitions();
        } catch (StoreRefusedException e) {
            LOG.error("{}; tried again in {}", e.getMessage(), EVERY);
        }
    }

    @Override
    public void close() {
        clockwork.shutdownNow();
    }
}
