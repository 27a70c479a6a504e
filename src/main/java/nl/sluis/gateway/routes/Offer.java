package nl.sluis.gateway.routes;

import nl.sluis.gateway.delivery.Offered;
import nl.sluis.gateway.delivery.Parcel;
import org.apache.camel.Exchange;
import org.apache.camel.InvalidPayloadException;
import org.apache.camel.Processor;

/** Step {@code offer}: a message as its receiver fetches it. Nothing leaves here: the exchange port hands it over. */
final class Offer implements Processor {
    private final Paperwork paperwork;

    Offer(Paperwork paperwork) {
        this.paperwork = paperwork;
    }

    @Override
    public void process(Exchange exchange) throws InvalidPayloadException {
        var parcel = exchange.getMessage().getMandatoryBody(Parcel.class);
        var papers = paperwork.of(parcel);
        exchange.getMessage()
                .setBody(new Offered(papers.id(), papers.traceparent(), papers.checkpoint(), parcel.payload()));
    }
}
