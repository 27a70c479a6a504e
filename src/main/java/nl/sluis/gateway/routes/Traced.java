package nl.sluis.gateway.routes;

import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import nl.sluis.gateway.delivery.Carrier;
import nl.sluis.gateway.delivery.Window;
import nl.sluis.gateway.intake.Handover;
import nl.sluis.gateway.tracing.Tracing;
import org.apache.camel.Processor;

/**
 * Puts a span around what a hop consists of, where somebody wants spans; where nobody does, each is what it was, and nothing
 * stands between.
 */
final class Traced {
    /** The last step of the way in is named for what it is to a message; the others are named as in the route. */
    private static final Map<String, String> NAMES = Map.of("release", "record");

    private final Tracing tracing;
    private final Clock clock;

    Traced(Tracing tracing, Clock clock) {
        this.tracing = tracing;
        this.clock = clock;
    }

    Processor step(String name, Processor step) {
        return tracing.isOn()
                ? new TracedStep(Objects.requireNonNull(NAMES.getOrDefault(name, name)), step, tracing)
                : step;
    }

    Handover way(Handover way) {
        return tracing.isOn() ? new TracedHandover(way, tracing, clock) : way;
    }

    Carrier carrier(Carrier carrier) {
        return tracing.isOn() ? new TracedCarrier(carrier, tracing) : carrier;
    }

    Window window(Window window) {
        return tracing.isOn() ? new TracedWindow(window, tracing) : window;
    }
}
