package nl.sluis.gateway.journal;

import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;

/** Whether this node can record a message: it holds its log shard, the writer runs, and the time can be relied on. */
final class JournalHealth implements HealthIndicator {
    private final RunningJournal journal;
    private final TimeAgreement time;

    JournalHealth(RunningJournal journal, TimeAgreement time) {
        this.journal = journal;
        this.time = time;
    }

    @Override
    public Health health() {
        return journal.unavailable()
                .map(why -> String.valueOf(why.getMessage()))
                .or(time::doubted)
                .map(why -> Health.down().withDetail("why", why))
                .orElseGet(Health::up)
                .build();
    }
}
