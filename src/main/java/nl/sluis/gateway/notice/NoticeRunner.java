package nl.sluis.gateway.notice;

import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Goes round the notices that are not done, also those that a killed gateway left. */
final class NoticeRunner {
    private static final Logger LOG = LoggerFactory.getLogger(NoticeRunner.class);
    private final NoticeStore store;
    private final Round round;
    private final NoticeSettings settings;
    private final InstantSource clock;

    NoticeRunner(NoticeStore store, Round round, NoticeSettings settings, InstantSource clock) {
        this.store = store;
        this.round = round;
        this.settings = settings;
        this.clock = clock;
    }

    /** @return at once when there was one, so that there may be more; what could not be sent on was put off, and comes again */
    Duration next() throws SQLException {
        var claimed = store.claim(settings.putOff());
        if (claimed.isEmpty()) {
            return settings.poll();
        }
        finish(claimed.get());
        return Duration.ZERO;
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
