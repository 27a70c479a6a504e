package nl.sluis.gateway.pseudonym;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Has the guard write down once a second whom it counted, and once more at the end. */
final class GuardWriter implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(GuardWriter.class);
    private final Runnable write;
    private final ScheduledExecutorService seconds = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("oracle-guard").factory());

    GuardWriter(Runnable write) {
        this.write = write;
    }

    void start() {
        var unused = seconds.scheduleWithFixedDelay(this::writeOrTryLater, 1, 1, TimeUnit.SECONDS);
    }

    private void writeOrTryLater() {
        try {
            write.run();
        } catch (RuntimeException e) { // it stays in memory, and when there is too much of it nobody new is admitted
            LOG.warn(
                    "whom the guard counted is written down later: {}",
                    e.getClass().getSimpleName());
        }
    }

    @Override
    public void close() {
        var unused = seconds.shutdownNow();
        writeOrTryLater();
    }
}
