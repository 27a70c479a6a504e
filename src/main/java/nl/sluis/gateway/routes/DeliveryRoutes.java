package nl.sluis.gateway.routes;

import nl.sluis.gateway.delivery.Carrier;
import nl.sluis.gateway.delivery.Parcel;
import org.apache.camel.ExchangePattern;
import org.apache.camel.ProducerTemplate;

/** Carries a parcel through the delivery route of its region and receiver. */
final class DeliveryRoutes implements Carrier {
    private final RouteTable table;
    private final ProducerTemplate camel;

    DeliveryRoutes(RouteTable table, ProducerTemplate camel) {
        this.table = table;
        this.camel = camel;
    }

    @Override
    public Carried carry(Parcel parcel) {
        var form = table.delivery(parcel.region(), parcel.receiver().oin());
        if (form.isEmpty()) {
            return new Carried.TryAgain("NO_ROUTE");
        }
        var exchange = camel.send(form.get().from(), ExchangePattern.InOut, out -> out.getMessage()
                .setBody(parcel));
        return exchange.getMessage().getBody() instanceof Carried carried ? carried : new Carried.TryAgain("NO_ANSWER");
    }
}
