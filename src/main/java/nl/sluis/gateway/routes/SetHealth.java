package nl.sluis.gateway.routes;

import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;

/**
 * Whether a set of routes, rules and parties is in force here, and whether another node has another. With an older set a node
 * still decides every message under one version, so it is told and not down.
 */
final class SetHealth implements HealthIndicator {
    private final SetInForce inForce;
    private final NewestSet newest;

    SetHealth(SetInForce inForce, NewestSet newest) {
        this.inForce = inForce;
        this.newest = newest;
    }

    @Override
    public Health health() {
        return inForce.current().map(this::inForce).orElseGet(() -> Health.outOfService()
                .withDetail("why", "no set is in force")
                .build());
    }

    private Health inForce(WorkingSet set) {
        var health = Health.up().withDetail("setVersion", versionOf(set));
        newest.elsewhere().ifPresent(other -> health.withDetail("activeElsewhere", other));
        return health.build();
    }

    static String versionOf(WorkingSet set) {
        return set.facts().identity().setVersion();
    }
}
