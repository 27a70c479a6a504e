package nl.sluis.gateway.routes;

import nl.sluis.gateway.delivery.Carrier;
import nl.sluis.gateway.delivery.Parcel;
import nl.sluis.gateway.tracing.OpenSpan;
import nl.sluis.gateway.tracing.Tracing;

/** An attempt to deliver, in the trace of that delivery. */
final class TracedCarrier implements Carrier {
    private final Carrier carrier;
    private final Tracing tracing;

    TracedCarrier(Carrier carrier, Tracing tracing) {
        this.carrier = carrier;
        this.tracing = tracing;
    }

    @Override
    public Carried carry(Parcel parcel) {
        try (var span = attempt(tracing, parcel)) {
            var carried = carrier.carry(parcel);
            switch (carried) {
                case Carried.Delivered() -> span.with("outcome", "delivered");
                case Carried.TryAgain ignored -> span.with("outcome", "again").failed("again");
                case Carried.NotWanted ignored ->
                    span.with("outcome", "not-wanted").failed("not-wanted");
            }
            return carried;
        }
    }

    /** An attempt begins, in whatever form. */
    static OpenSpan attempt(Tracing tracing, Parcel parcel) {
        return tracing.delivery(parcel.id())
                .with("region", parcel.region().value())
                .with("message.type", parcel.type().name())
                .with("receiver", parcel.receiver().oin().value())
                .with("receiver.role", parcel.receiver().role().code());
    }
}
