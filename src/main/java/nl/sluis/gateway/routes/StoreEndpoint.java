package nl.sluis.gateway.routes;

import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.camel.Consumer;
import org.apache.camel.Endpoint;
import org.apache.camel.Processor;
import org.apache.camel.Producer;
import org.apache.camel.support.DefaultEndpoint;
import org.jspecify.annotations.Nullable;

/**
 * The store of a receiver that is not its own system: a topic, or a folder. Takes {@link ForStore} and nothing else, so that
 * nothing is laid there that is not closed, whatever route leads to it.
 */
final class StoreEndpoint extends DefaultEndpoint {
    private final Endpoint store;
    private final int atOnce;
    private final @Nullable Path there;

    /**
     * @param atOnce how many may be busy with the store, where each needs a connection of its own
     * @param there  a folder of this machine that must be there: of a share that is not mounted nothing is made
     */
    StoreEndpoint(Endpoint store, int atOnce, @Nullable Path there) {
        this.store = store;
        this.atOnce = atOnce;
        this.there = there;
        setCamelContext(store.getCamelContext());
    }

    @Override
    public Producer createProducer() {
        return new StoreProducer(this, store, store.isSingletonProducer() ? 0 : atOnce);
    }

    boolean isThere() {
        return there == null || Files.isDirectory(there);
    }

    @Override
    public Consumer createConsumer(Processor processor) {
        throw new RouteShapeException("nothing is read from the store of a receiver");
    }

    @Override
    protected String createEndpointUri() {
        return "party:store";
    }

    @Override
    public boolean isLenientProperties() {
        return true;
    }
}
