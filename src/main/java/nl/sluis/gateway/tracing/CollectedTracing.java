package nl.sluis.gateway.tracing;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import io.opentelemetry.exporter.otlp.http.trace.OtlpHttpSpanExporter;
import io.opentelemetry.sdk.resources.Resource;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.export.BatchSpanProcessor;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/**
 * Spans for a collector. They go in batches, from a thread of their own; when the collector does not take them they are
 * dropped, and no message waits.
 */
final class CollectedTracing implements Tracing, AutoCloseable {
    private static final Duration EVERY = Duration.ofSeconds(1);
    private static final Duration LAST = Duration.ofSeconds(2);
    private final SdkTracerProvider provider;
    private final Tracer tracer;

    CollectedTracing(URI endpoint) {
        var exporter = OtlpHttpSpanExporter.builder()
                .setEndpoint(endpoint.toString())
                .setTimeout(LAST)
                .build();
        var resource = Resource.builder().put("service.name", "sluis").build();
        provider = SdkTracerProvider.builder()
                .setResource(resource)
                .addSpanProcessor(BatchSpanProcessor.builder(exporter)
                        .setScheduleDelay(EVERY)
                        .build())
                .build();
        tracer = provider.get("nl.sluis.gateway");
    }

    @Override
    public boolean isOn() {
        return true;
    }

    @Override
    public OpenSpan arrival(Instant began) {
        return RunningSpan.of(tracer.spanBuilder("intake")
                .setNoParent()
                .setSpanKind(SpanKind.SERVER)
                .setStartTimestamp(began));
    }

    @Override
    public OpenSpan delivery(UUID delivery) {
        var hex = delivery.toString().replace("-", "");
        var told = SpanContext.createFromRemoteParent(
                hex, hex.substring(16), TraceFlags.getSampled(), TraceState.getDefault());
        return RunningSpan.of(tracer.spanBuilder("deliver")
                .setParent(Context.root().with(Span.wrap(told)))
                .setSpanKind(SpanKind.CLIENT));
    }

    @Override
    public OpenSpan step(String name) {
        return RunningSpan.of(tracer.spanBuilder(name));
    }

    @Override
    public void close() {
        var unused = provider.shutdown().join(LAST.toMillis(), TimeUnit.MILLISECONDS);
    }
}
