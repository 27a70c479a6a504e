package nl.sluis.gateway.keys;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes up what changes in the keys while this node runs, each second, and tells the others with which keys it works. Begins
 * before the journal does, so that no node writes that is not heard.
 */
final class KeyWatch implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(KeyWatch.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private final Nodes nodes;
    private final Runnable reload;
    private final CountDownLatch closed = new CountDownLatch(1);
    private boolean failing;

    KeyWatch(Nodes nodes, Runnable reload) {
        this.nodes = nodes;
        this.reload = reload;
    }

    /** Heard first, and only then up to date: a change in between is waited for by who makes it. */
    KeyWatch begin() {
        nodes.report();
        takeUp();
        var unused = Thread.ofPlatform().daemon().name("key-watch").start(this::watch);
        return this;
    }

    void takeUp() {
        reload.run();
        nodes.report();
    }

    private void watch() {
        while (!isClosed()) {
            try {
                takeUp();
                failing = false;
            } catch (RuntimeException e) {
                if (!failing) { // once, not each second
                    LOG.warn(
                            "changes of keys cannot be taken up now ({})",
                            e.getClass().getName());
                }
                failing = true;
            }
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
        try {
            nodes.leave();
        } catch (RuntimeException e) {
            LOG.debug("this node could not say that it leaves: {}", e.getClass().getName());
        }
    }
}
