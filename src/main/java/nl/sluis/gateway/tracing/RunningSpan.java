package nl.sluis.gateway.tracing;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanBuilder;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.context.Scope;

/** A span of OpenTelemetry's, current in the thread that began it. */
record RunningSpan(Span span, Scope scope) implements OpenSpan {
    /** Whoever gets it closes it, and the scope with it. */
    @SuppressWarnings("MustBeClosedChecker")
    static RunningSpan of(SpanBuilder begun) {
        var span = begun.startSpan();
        return new RunningSpan(span, span.makeCurrent());
    }

    @Override
    @CanIgnoreReturnValue
    public OpenSpan with(String attribute, String code) {
        var unused = span.setAttribute("sluis." + attribute, code);
        return this;
    }

    @Override
    @CanIgnoreReturnValue
    public OpenSpan failed(String code) {
        var unused = span.setStatus(StatusCode.ERROR, code);
        return this;
    }

    @Override
    public void close() {
        scope.close();
        span.end();
    }
}
