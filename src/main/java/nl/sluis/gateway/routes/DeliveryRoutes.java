package nl.sluis.gateway.routes;

import java.util.Optional;
import nl.sluis.gateway.delivery.Carrier;
import nl.sluis.gateway.delivery.Offered;
import nl.sluis.gateway.delivery.Parcel;
import nl.sluis.gateway.delivery.Window;

/** Takes a parcel through the delivery route of its region and receiver. */
final class DeliveryRoutes implements Carrier, Window {
    private final RouteTable table;
    private final Entrances entrances;

    DeliveryRoutes(RouteTable table, Entrances entrances) {
        this.table = table;
        this.entrances = entrances;
    }

    @Override
    public Carried carry(Parcel parcel) {
        var form = table.delivery(parcel.region(), parcel.receiver().oin());
        if (form.isEmpty()) {
            return new Carried.TryAgain("NO_ROUTE");
        }
        var exchange = entrances.send(form.get().from(), parcel);
        return exchange.getMessage().getBody() instanceof Carried carried ? carried : new Carried.TryAgain("NO_ANSWER");
    }

    @Override
    public Optional<Offered> ready(Parcel parcel) {
        return table.delivery(parcel.region(), parcel.receiver().oin())
                .map(form -> entrances.send(form.from(), parcel).getMessage().getBody())
                .filter(Offered.class::isInstance)
                .map(Offered.class::cast);
    }
}
