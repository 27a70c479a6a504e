package nl.sluis.gateway.message;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The trace in which a sender sent a message (W3C Trace Context, {@code traceparent}). It is kept in the entry and never
 * passed on: a trace id known on both sides would link them.
 *
 * @param traceId  32 lower-case hexadecimal digits
 * @param parentId 16 of them: the span of the sender
 */
public record TraceParent(String traceId, String parentId) {
    private static final Pattern VERSION_0 =
            Pattern.compile("00-(?!0{32})([0-9a-f]{32})-(?!0{16})([0-9a-f]{16})-[0-9a-f]{2}");
    private static final int LENGTH = 55;

    /** Empty for another form: then the standard begins a new trace, and so does the entry. */
    public static Optional<TraceParent> read(String header) {
        if (header.length() != LENGTH) {
            return Optional.empty();
        }
        var match = VERSION_0.matcher(header);
        return match.matches() ? Optional.of(new TraceParent(match.group(1), match.group(2))) : Optional.empty();
    }
}
