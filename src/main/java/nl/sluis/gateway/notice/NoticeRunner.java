package nl.sluis.gateway.notice;

import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Goes round the notices that are not done, also those that a killed gateway left. Starts after the routes, ends before. */
final class NoticeRunner implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(NoticeRunner.class);
    private final NoticeStore store;
    private final Round round;
    private final NoticeSettings settings;
    private final InstantSource clock;
    private volatile boolean running;
    private volatile @Nullable Thread thread;

    NoticeRunner(NoticeStore store, Round round, NoticeSettings settings, InstantSource clock) {
        this.store = store;
        this.round = round;
        this.settings = settings;
        this.clock = clock;
    }

    void wake() {
        LockSupport.unpark(thread);
    }

    @Override
    public void start() {
        running = true;
        thread = Thread.ofVirtual().name("notices").start(this::run);
    }

    @Override
    public void stop() {
        running = false;
        var mine = thread;
        if (mine != null) {
            LockSupport.unpark(mine);
            try {
                mine.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** As delivery does: after Camel's own phase. */
    @Override
    public int getPhase() {
        return Integer.MAX_VALUE - 50;
    }

    private void run() {
        while (running) {
            if (!next()) {
                LockSupport.parkNanos(settings.poll().toNanos());
            }
        }
    }

    /** @return whether there was one, so that there may be more */
    private boolean next() {
        try {
            var claimed = store.claim(settings.putOff());
            if (claimed.isEmpty()) {
                return false;
            }
            finish(claimed.get());
            return true;
        } catch (SQLException | RuntimeException e) {
            // it was put off, and comes again; only the kind of failure is kept
            LOG.warn("a notice could not be sent on: {}", e.getClass().getSimpleName());
            return false;
        }
    }

    private void finish(OpenNotice notice) throws SQLException {
        switch (round.go(notice)) {
            case OPEN -> store.later(notice.id(), delay(notice));
            case DONE -> store.end(notice.id(), Stage.DONE);
            case GIVEN_UP -> {
                LOG.error("notice {} is given up: who has to hear of it was not found out in time", notice.id());
                store.end(notice.id(), Stage.GIVEN_UP);
            }
        }
    }

    /** The longer something waits, the rarer one has to look. */
    private Duration delay(OpenNotice notice) {
        var tenth = Duration.between(notice.time(), clock.instant()).dividedBy(10);
        if (tenth.compareTo(settings.poll()) < 0) {
            return settings.poll();
        }
        return tenth.compareTo(settings.longestDelay()) > 0 ? settings.longestDelay() : tenth;
    }
}
