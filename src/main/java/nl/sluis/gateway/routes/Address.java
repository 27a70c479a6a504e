package nl.sluis.gateway.routes;

import java.util.Map;
import nl.sluis.gateway.delivery.Parcel;
import org.apache.camel.Exchange;
import org.apache.camel.InvalidPayloadException;
import org.apache.camel.Processor;

/** Step {@code address}: the headers of a delivery by webhook, and no others. */
final class Address implements Processor {
    /** What stands in a header of every delivery; beside it only ids of the gateway's own, and its checkpoint. */
    static final Map<String, String> HEADERS = Map.of(Exchange.CONTENT_TYPE, "application/cloudevents+json");

    private final Paperwork paperwork;

    Address(Paperwork paperwork) {
        this.paperwork = paperwork;
    }

    @Override
    public void process(Exchange exchange) throws InvalidPayloadException {
        var message = exchange.getMessage();
        var parcel = message.getMandatoryBody(Parcel.class);
        var papers = paperwork.of(parcel);
        message.removeHeaders("*");
        HEADERS.forEach(message::setHeader);
        message.setHeader("Idempotency-Key", papers.id().toString());
        message.setHeader("traceparent", papers.traceparent());
        message.setHeader("Audit-Checkpoint", papers.checkpoint());
        message.setBody(parcel.payload());
    }
}
