package nl.sluis.gateway.tracing;

import java.time.Instant;
import java.util.UUID;

/** Begins spans. Who is told that tracing is off begins none, so that it costs nothing then. Safe between threads. */
public interface Tracing {
    /** Whether anybody wants to know. */
    boolean isOn();

    /**
     * The hop of a sender to us: a trace of its own under a random id. The trace that the sender named stays in the log; its
     * id is the sender's to choose, and could hold anything.
     */
    OpenSpan arrival(Instant began);

    /**
     * One attempt to deliver: in the trace that this delivery's {@code traceparent} names to its receiver, which is made of
     * the random id of the delivery and of nothing that the sender has seen.
     */
    OpenSpan delivery(UUID delivery);

    /** A step of what was begun in this thread. */
    OpenSpan step(String name);
}
