package nl.sluis.gateway.report.search;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes blocks behind the writer, and reads those that are there, so that who searches need not wait. What fails is tried again. */
final class KeepingBlocks implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(KeepingBlocks.class);
    private static final Duration PAUSE = Duration.ofSeconds(30);
    private final LogIndex index;
    private final CountDownLatch closed = new CountDownLatch(1);
    private boolean wasReadAhead;

    KeepingBlocks(LogIndex index) {
        this.index = index;
    }

    void start() {
        var unused = Thread.ofPlatform()
                .daemon()
                .priority(Thread.MIN_PRIORITY)
                .name("log-blocks")
                .start(this::keep);
    }

    private void keep() {
        while (!isClosed()) {
            try {
                index.makeBlocks();
                readAheadOnce();
            } catch (RuntimeException e) {
                if (closed.getCount() == 0) {
                    return; // its database went before it
                }
                LOG.warn(
                        "blocks of the log could not be made now ({}); tried again in {} s",
                        e.getClass().getName(),
                        PAUSE.toSeconds());
            }
        }
    }

    /** Who searches reads what came after that. */
    private void readAheadOnce() {
        if (!wasReadAhead) {
            index.readAhead();
            wasReadAhead = true;
        }
    }

    private boolean isClosed() {
        try {
            return closed.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    @Override
    public void close() {
        closed.countDown();
    }
}
