package nl.sluis.gateway.journal.database;

import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** No external PostgreSQL is named. In production that is a refusal, not a reason to bring one along. */
final class WithoutUrl implements Condition {
    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
        var environment = context.getEnvironment();
        var without = environment.getProperty("sluis.database.url", "").isBlank();
        if (without && "production".equals(environment.getProperty("sluis.mode"))) {
            throw new IllegalStateException(
                    "sluis.mode=production wants a PostgreSQL of its own: set sluis.database.url and its passwords");
        }
        return without;
    }
}
