package nl.sluis.gateway.pseudonym;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.LocalDate;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import nl.sluis.gateway.message.Oin;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells the operator, once a day for each sender, that it names very many persons; names the sender and nobody else. */
final class GuardAlarm {
    private static final Logger LOG = LoggerFactory.getLogger(GuardAlarm.class);
    private final Counter alarms;
    private final Counter stopped;
    private final Set<Told> told = ConcurrentHashMap.newKeySet();

    GuardAlarm(MeterRegistry registry) {
        alarms = Counter.builder("sluis.oracle.guard.alarms")
                .description("Senders that named so many different persons in a day that somebody should look")
                .register(registry);
        stopped = Counter.builder("sluis.oracle.guard.stopped")
                .description("Messages and trials that were stopped because their sender reached its limit of persons")
                .register(registry);
    }

    private record Told(LocalDate day, Oin sender, boolean stopped) {}

    void many(LocalDate day, Oin sender, int persons) {
        if (isFirst(new Told(day, sender, false))) {
            LOG.warn("party {} has named {} different persons today, which is very many", sender, persons);
        }
    }

    void stopped(LocalDate day, Oin sender, int limit) {
        stopped.increment();
        if (isFirst(new Told(day, sender, true))) {
            LOG.error("party {} has named {} different persons today; nobody new until tomorrow", sender, limit);
        }
    }

    private boolean isFirst(Told now) {
        if (!told.add(now)) {
            return false;
        }
        alarms.increment();
        told.removeIf(former -> former.day.isBefore(now.day));
        return true;
    }
}
