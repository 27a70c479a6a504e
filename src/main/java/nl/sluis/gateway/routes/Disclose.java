package nl.sluis.gateway.routes;

import nl.sluis.gateway.disclosure.Disclosure;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/**
 * Step {@code disclose}: what may the receiver see? Built from the field plan, then looked at once more as bytes; what is
 * for the receiver's eyes alone is closed after that.
 */
final class Disclose implements Processor {
    private final Disclosure disclosure;
    private final Exit exit;
    private final Hops hops;
    private final OutgoingEvent outgoingEvent;
    private final Enclosing enclosing;

    Disclose(Disclosure disclosure, Exit exit, Hops hops, OutgoingEvent outgoingEvent, Enclosing enclosing) {
        this.disclosure = disclosure;
        this.exit = exit;
        this.hops = hops;
        this.outgoingEvent = outgoingEvent;
        this.enclosing = enclosing;
    }

    @Override
    public void process(Exchange exchange) {
        var permitted = Passage.in(exchange, Passage.Permitted.class);
        var incoming = permitted.understood().incoming();
        var plan = permitted.permit().fieldPlan();
        var hop = hops.of(permitted.understood());
        var disclosed = disclosure.disclose(incoming, plan, hop, hop);
        var event = outgoingEvent.of(permitted, disclosed);
        var outgoing = event.bytes();
        exit.look(permitted, plan, outgoing);
        var closed = plan.needsKey() ? enclosing.close(event, plan, permitted.message()) : outgoing;
        exchange.getMessage().setBody(new Passage.Closed(permitted, disclosed, closed));
    }
}
