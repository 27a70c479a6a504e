package nl.sluis.gateway.delivery;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * How long to wait before the next attempt: growing by a factor up to a ceiling, and of that a random part between half
 * and whole, so that a receiver that comes back is not met by everybody at once.
 */
final class Backoff {
    private final DeliverySettings settings;
    private final RandomGenerator random;

    Backoff(DeliverySettings settings, RandomGenerator random) {
        this.settings = settings;
        this.random = random;
    }

    /** @param failures how many attempts have failed, at least one */
    Duration after(int failures) {
        var ceiling = (double) settings.longestDelay().toMillis();
        var grown = settings.firstDelay().toMillis() * Math.pow(settings.factor(), failures - 1.0);
        return Duration.ofMillis(Math.round(Math.min(ceiling, grown) * (0.5 + random.nextDouble() / 2)));
    }
}
