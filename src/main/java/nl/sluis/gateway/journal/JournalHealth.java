package nl.sluis.gateway.journal;

import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;

/** Whether this node can write: it holds its log shard and the writer runs. Without that it accepts nothing. */
final class JournalHealth implements HealthIndicator {
    private final RunningJournal journal;

    JournalHealth(RunningJournal journal) {
        this.journal = journal;
    }

    @Override
    public Health health() {
        return journal.unavailable()
                .map(why -> Health.down().withDetail("why", String.valueOf(why.getMessage())))
                .orElseGet(Health::up)
                .build();
    }
}
