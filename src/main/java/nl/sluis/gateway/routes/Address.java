package nl.sluis.gateway.routes;

import nl.sluis.gateway.delivery.Parcel;
import org.apache.camel.Exchange;
import org.apache.camel.InvalidPayloadException;
import org.apache.camel.Processor;

/** Step {@code address}: the headers of a delivery, and no others. */
final class Address implements Processor {
    @Override
    public void process(Exchange exchange) throws InvalidPayloadException {
        var message = exchange.getMessage();
        var parcel = message.getMandatoryBody(Parcel.class);
        message.removeHeaders("*");
        message.setHeader(Exchange.CONTENT_TYPE, "application/cloudevents+json");
        message.setHeader("Idempotency-Key", parcel.id().toString());
        message.setBody(parcel.payload());
    }
}
