package nl.sluis.gateway.routes;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import nl.sluis.gateway.disclosure.EgressGuard;
import nl.sluis.gateway.disclosure.EgressHitException;
import nl.sluis.gateway.message.FieldPlan;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The last look at what is about to leave, and the alarm when there is anything in it: a hit says that a plan or a
 * transformation is wrong, so somebody has to look. The message is refused with {@code EGRESS_HIT}.
 */
final class Exit {
    static final String HITS = "sluis.egress.hits";
    private static final Logger LOG = LoggerFactory.getLogger(Exit.class);
    private final EgressGuard guard;
    private final MeterRegistry metrics;

    Exit(EgressGuard guard, MeterRegistry metrics) {
        this.guard = guard;
        this.metrics = metrics;
    }

    /** There is a number of it from the start: the first hit would else be no increase. */
    void watch(Form form) {
        hits(form.routeId()).increment(0);
    }

    private Counter hits(String route) {
        return Counter.builder(HITS)
                .description("Messages in which the egress guard found something that may not leave")
                .tag("route", route)
                .register(metrics);
    }

    /** @throws EgressHitException naming the field whose value was found */
    void look(Passage.Permitted permitted, FieldPlan plan, byte[] outgoing) {
        try {
            guard.check(permitted.understood().incoming(), plan, outgoing, Address.HEADERS);
        } catch (EgressHitException hit) {
            var route = permitted.form().routeId();
            hits(route).increment();
            LOG.error("ALARM: route {}, rule {}: {}", route, permitted.permit().ruleId(), hit.getMessage());
            throw hit;
        }
    }
}
