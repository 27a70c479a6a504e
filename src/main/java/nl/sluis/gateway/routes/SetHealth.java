package nl.sluis.gateway.routes;

import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;

/** Whether a set of routes, rules and parties is in force here. Whether another node has another, {@link SetFollower} tells. */
final class SetHealth implements HealthIndicator {
    private final SetInForce inForce;

    SetHealth(SetInForce inForce) {
        this.inForce = inForce;
    }

    @Override
    public Health health() {
        return inForce.current()
                .map(set -> Health.up()
                        .withDetail("setVersion", set.facts().identity().setVersion())
                        .build())
                .orElseGet(() -> Health.outOfService()
                        .withDetail("why", "no set is in force")
                        .build());
    }
}
