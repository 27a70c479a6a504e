package nl.sluis.bench;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Map;

/** Under which figures were measured. */
record Conditions(Plan plan) {
    /** For people. */
    String sentence() {
        return "%s: %d plan.rounds, warm-up %d s, measured %d s each; %d-byte messages, %d persons; each JVM `%s`; %s, %d processors, Java %s.%s"
                .formatted(
                        LocalDateTime.now(ZoneId.systemDefault()).truncatedTo(ChronoUnit.MINUTES),
                        plan.rounds,
                        plan.warmUpSeconds,
                        plan.measureSeconds,
                        plan.size,
                        plan.persons,
                        String.join(" ", plan.jvm),
                        System.getProperty("os.name"),
                        Runtime.getRuntime().availableProcessors(),
                        System.getProperty("java.version"),
                        plan.quick ? " **A smoke run: these figures say nothing about speed.**" : "");
    }

    /** For programs. */
    Map<String, Object> raw() {
        return Map.of(
                "sentence", sentence(),
                "quick", plan.quick,
                "connections", plan.connections,
                "backlog", plan.backlog,
                "consents", plan.consents,
                "gateway", plan.gateway);
    }
}
