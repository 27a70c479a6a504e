package nl.sluis.gateway.routes;

import org.apache.camel.Consumer;
import org.apache.camel.Endpoint;
import org.apache.camel.Processor;
import org.apache.camel.Producer;
import org.apache.camel.support.DefaultEndpoint;

/**
 * The store of a receiver that is not its own system: a topic, or a folder. Takes {@link ForStore} and nothing else, so that
 * nothing is laid there that is not closed, whatever route leads to it.
 */
final class StoreEndpoint extends DefaultEndpoint {
    private final Endpoint store;
    private final int atOnce;

    /** @param atOnce how many may be busy with the store, where each needs a connection of its own */
    StoreEndpoint(Endpoint store, int atOnce) {
        this.store = store;
        this.atOnce = atOnce;
        setCamelContext(store.getCamelContext());
    }

    @Override
    public Producer createProducer() {
        return new StoreProducer(this, store, store.isSingletonProducer() ? 0 : atOnce);
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
