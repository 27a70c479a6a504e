package nl.sluis.gateway.routes;

import nl.sluis.gateway.delivery.Carrier;
import nl.sluis.gateway.delivery.Parcel;

/** Carries a parcel through the delivery route of its region and receiver. */
final class DeliveryRoutes implements Carrier {
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
}
