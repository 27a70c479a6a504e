package nl.sluis.gateway.routes;

import java.util.Map;
import java.util.UUID;
import nl.sluis.gateway.delivery.Parcel;
import org.apache.camel.Exchange;
import org.apache.camel.InvalidPayloadException;
import org.apache.camel.Processor;

/** Step {@code address}: the headers of a delivery, and no others. */
final class Address implements Processor {
    /** What stands in a header of every delivery; beside it only an id of the gateway's own. */
    static final Map<String, String> HEADERS = Map.of(Exchange.CONTENT_TYPE, "application/cloudevents+json");

    @Override
    public void process(Exchange exchange) throws InvalidPayloadException {
        var message = exchange.getMessage();
        var parcel = message.getMandatoryBody(Parcel.class);
        message.removeHeaders("*");
        HEADERS.forEach(message::setHeader);
        message.setHeader("Idempotency-Key", parcel.id().toString());
        message.setHeader("traceparent", traceOf(parcel.id()));
        message.setBody(parcel.payload());
    }

    /** A trace begins here (W3C Trace Context): its id is the random id of this delivery, for one that came in would link. */
    private static String traceOf(UUID id) {
        var hex = id.toString().replace("-", "");
        return "00-" + hex + "-" + hex.substring(16) + "-00";
    }
}
