package nl.sluis.gateway.journal;

import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** The claim of a start: waits a while for a session that has not ended yet, then the start fails. */
final class FirstClaim {
    private static final Duration PAUSE = Duration.ofMillis(250);
    private final Claims claims;
    private final Duration patience;

    FirstClaim(Claims claims, Duration patience) {
        this.claims = claims;
        this.patience = patience;
    }

    Claims.Checked make() {
        var end = System.nanoTime() + patience.toNanos();
        while (true) {
            try {
                return claims.first();
            } catch (SQLException | ShardTakenException e) {
                if (System.nanoTime() - end > 0) {
                    throw unavailable(e);
                }
                pause(e);
            }
        }
    }

    private static void pause(Exception reason) {
        try {
            TimeUnit.MILLISECONDS.sleep(PAUSE.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw unavailable(reason);
        }
    }

    private static JournalUnavailableException unavailable(Exception reason) {
        var why = reason instanceof ShardTakenException ? reason.getMessage() : Failures.nameOf(reason);
        return new JournalUnavailableException("the journal cannot start: " + why, PAUSE);
    }
}
