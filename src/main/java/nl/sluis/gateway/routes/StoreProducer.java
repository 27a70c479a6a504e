package nl.sluis.gateway.routes;

import java.util.Objects;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import org.apache.camel.Endpoint;
import org.apache.camel.Exchange;
import org.apache.camel.Producer;
import org.apache.camel.support.DefaultProducer;
import org.apache.camel.support.service.ServiceHelper;

/** Lays what is closed in a store, over one connection that all share, or over a few that each serve one at a time. */
final class StoreProducer extends DefaultProducer {
    private final Endpoint store;
    private final boolean shared;
    private final Semaphore room;
    private final ConcurrentLinkedQueue<Producer> idle = new ConcurrentLinkedQueue<>();

    /** @param atOnce 0 when one connection serves all */
    StoreProducer(Endpoint endpoint, Endpoint store, int atOnce) {
        super(endpoint);
        this.store = store;
        this.shared = atOnce == 0;
        this.room = new Semaphore(atOnce);
    }

    @Override
    public void process(Exchange exchange) throws Exception {
        if (!(exchange.getMessage().getBody() instanceof ForStore closed)) {
            throw new IllegalStateException("what is not closed for its receiver is laid in no store");
        }
        exchange.getMessage().setBody(closed.bytes());
        if (shared) {
            lay(exchange, one());
            return;
        }
        room.acquire();
        try {
            var producer = taken();
            try {
                lay(exchange, producer);
            } finally {
                idle.add(producer);
            }
        } finally {
            room.release();
        }
    }

    /** A producer of Camel may end without throwing what it lays in the exchange. */
    private static void lay(Exchange exchange, Producer producer) throws Exception {
        producer.process(exchange);
        var failed = exchange.getException();
        if (failed != null) {
            throw failed;
        }
    }

    private Producer one() {
        return Objects.requireNonNull(idle.peek(), "it is not started");
    }

    private Producer taken() throws Exception {
        var free = idle.poll();
        return free == null ? made() : free;
    }

    private Producer made() throws Exception {
        var producer = store.createProducer();
        ServiceHelper.startService(producer);
        return producer;
    }

    @Override
    protected void doStart() throws Exception {
        super.doStart();
        if (shared) {
            idle.add(made());
        }
    }

    @Override
    protected void doStop() throws Exception {
        for (var producer = idle.poll(); producer != null; producer = idle.poll()) {
            ServiceHelper.stopAndShutdownService(producer);
        }
        super.doStop();
    }
}
