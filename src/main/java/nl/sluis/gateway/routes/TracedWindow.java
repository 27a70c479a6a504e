package nl.sluis.gateway.routes;

import java.util.Optional;
import nl.sluis.gateway.delivery.Offered;
import nl.sluis.gateway.delivery.Parcel;
import nl.sluis.gateway.delivery.Window;
import nl.sluis.gateway.tracing.Tracing;

/** One showing of a message in the postvak of its receiver, in the trace of that delivery. */
final class TracedWindow implements Window {
    private final Window window;
    private final Tracing tracing;

    TracedWindow(Window window, Tracing tracing) {
        this.window = window;
        this.tracing = tracing;
    }

    @Override
    public Optional<Offered> ready(Parcel parcel) {
        try (var span = TracedCarrier.attempt(tracing, parcel)) {
            var offered = window.ready(parcel);
            span.with("outcome", offered.isPresent() ? "offered" : "no-route");
            return offered;
        }
    }
}
