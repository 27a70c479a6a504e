package nl.sluis.gateway.tracing;

import com.google.errorprone.annotations.CanIgnoreReturnValue;

/** A span that was begun; what begins in this thread before it is closed is a part of it. Of one thread. */
public interface OpenSpan extends AutoCloseable {
    /** @param code from a closed list, or the name of something in the configuration; never a value of a message */
    @CanIgnoreReturnValue
    OpenSpan with(String attribute, String code);

    /** It did not end as it should. @param code the class of the failure, never its text */
    @CanIgnoreReturnValue
    OpenSpan failed(String code);

    @Override
    void close();
}
