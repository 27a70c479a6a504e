package nl.sluis.gateway.custody;

import java.time.Clock;
import java.time.Duration;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import nl.sluis.gateway.journal.EntryType;
import nl.sluis.gateway.keys.AuditKeyRotation;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The change of AEK at the beginning of each month, by itself: in one turn the living subject keys are wrapped anew, and in
 * the next, when nobody still holds a row as it was, the key of the month before is destroyed. Each is an entry.
 */
final class MonthlyAuditKeys implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(MonthlyAuditKeys.class);
    private static final Duration PAUSE = Duration.ofMinutes(10);
    private final AuditKeyRotation rotation;
    private final KeyEntries entries;
    private final Turn turn;
    private final Clock clock;
    private final CountDownLatch closed = new CountDownLatch(1);

    MonthlyAuditKeys(AuditKeyRotation rotation, KeyEntries entries, Turn turn, Clock clock) {
        this.rotation = rotation;
        this.entries = entries;
        this.turn = turn;
        this.clock = clock.withZone(ZoneOffset.UTC);
    }

    void start() {
        var unused = Thread.ofPlatform().daemon().name("monthly-audit-keys").start(this::watch);
    }

    private void watch() {
        while (!isClosed()) {
            try {
                var unused = turn.alone(() -> {
                    turn();
                    return true;
                });
            } catch (RuntimeException e) {
                LOG.warn(
                        "the audit key of the month could not be changed now ({})",
                        e.getClass().getName());
            }
        }
    }

    /** What is to be done now, if anything. */
    void turn() {
        var now = YearMonth.now(clock);
        var over = rotation.over(now);
        if (over.isEmpty()) {
            return;
        }
        var living = rotation.living(now);
        if (living > 0) {
            var unused = entries.record(
                    EntryType.KEY_ROTATED,
                    Facts.of("AEK").put("to", now.toString()).put("subjectKeys", living));
            var wrapped = rotation.rewrap(now);
            LOG.info("subject keys under the audit key of {}: {}", now, wrapped);
            return;
        }
        for (var month : over) {
            var unused = entries.record(EntryType.KEY_DESTROYED, Facts.of("AEK").put("month", month.toString()));
            rotation.destroy(month);
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
