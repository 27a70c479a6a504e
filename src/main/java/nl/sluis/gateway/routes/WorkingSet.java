package nl.sluis.gateway.routes;

import org.apache.camel.CamelContext;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * One version of routes, rules, parties and message types, compiled, with its routes running and nothing that comes in by
 * itself. Immutable: what is decided in it is decided under one version.
 */
final class WorkingSet {
    private final ConfigurableApplicationContext parts;
    private final SetFacts facts;
    private final SetWays ways;
    private final InUse use = new InUse();

    /** @param parts everything that was made for this set */
    WorkingSet(ConfigurableApplicationContext parts) {
        this.parts = parts;
        facts = parts.getBean(SetFacts.class);
        ways = parts.getBean(SetWays.class);
        parts.getBean(CamelContext.class).start();
    }

    SetFacts facts() {
        return facts;
    }

    SetWays ways() {
        return ways;
    }

    InUse use() {
        return use;
    }

    /** Ends it when the last exchange in it is over. */
    void retire() {
        use.retire(this::close);
    }

    /** At once. */
    void close() {
        parts.close();
    }
}
