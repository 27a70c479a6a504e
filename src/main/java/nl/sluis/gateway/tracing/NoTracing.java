package nl.sluis.gateway.tracing;

import java.time.Instant;
import java.util.UUID;

/** Nobody wants to know. */
final class NoTracing implements Tracing {
    @Override
    public boolean isOn() {
        return false;
    }

    @Override
    public OpenSpan arrival(Instant began) {
        return Unheard.SPAN;
    }

    @Override
    public OpenSpan delivery(UUID delivery) {
        return Unheard.SPAN;
    }

    @Override
    public OpenSpan step(String name) {
        return Unheard.SPAN;
    }

    private enum Unheard implements OpenSpan {
        SPAN;

        @Override
        public OpenSpan with(String attribute, String code) {
            return this;
        }

        @Override
        public OpenSpan failed(String code) {
            return this;
        }

        @Override
        public void close() {}
    }
}
