package nl.sluis.gateway.routes;

import nl.sluis.gateway.delivery.Carrier.Carried;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/** Where a delivery ends that got no answer: the message stays in the outbox. Only the kind of failure is kept. */
final class Keep implements Processor {
    @Override
    public void process(Exchange exchange) {
        var cause = exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Throwable.class);
        exchange.getMessage().removeHeaders("*");
        exchange.getMessage()
                .setBody(new Carried.TryAgain(
                        cause == null ? "UNKNOWN" : cause.getClass().getSimpleName()));
    }
}
