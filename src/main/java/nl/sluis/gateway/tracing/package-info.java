/**
 * Where the work of a hop is told as it is done: as OpenTelemetry spans, to the operator's own collector.
 *
 * <p>In: which step begins and ends, and closed codes about it. Out: spans over OTLP, only where an endpoint is set. Never: a
 * value of a message, an id that a party chose, the text of an exception. Each hop is a trace of its own; nothing links the
 * two.
 */
@NullMarked
@CheckReturnValue
@ApplicationModule(allowedDependencies = {})
package nl.sluis.gateway.tracing;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
