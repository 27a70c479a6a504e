package nl.sluis.gateway.delivery;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import nl.sluis.gateway.journal.JournalUnavailableException;

/** Waits for what was begun together; what could not be done is told as what a receiver tries again. */
final class Together {
    private static final Duration SOON = Duration.ofSeconds(5);

    private Together() {}

    /** @throws JournalUnavailableException when it failed for want of the database, or was broken off */
    static <T> T get(Future<T> future) {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw unavailable();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException defect && !(defect instanceof JournalUnavailableException)) {
                throw defect;
            }
            throw unavailable();
        }
    }

    static JournalUnavailableException unavailable() {
        return new JournalUnavailableException("the postvak cannot be read now", SOON);
    }
}
