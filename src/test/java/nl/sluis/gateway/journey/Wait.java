package nl.sluis.gateway.journey;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.Callable;

/**
 * Waits for what must come to pass, no longer than some minutes: a machine that does much else is slow, and no defect. A long
 * run beside other work gives it more ({@code wait.minutes}).
 */
final class Wait {
    private Wait() {}

    static void until(Callable<Boolean> condition) {
        await().atMost(Duration.ofMinutes(Integer.getInteger("wait.minutes", 3)))
                .pollInterval(Duration.ofMillis(20))
                .until(condition);
    }
}
