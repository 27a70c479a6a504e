package nl.sluis.gateway.message;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where a message comes from, for the log of its sender alone: none of it reaches the receiver or its log.
 *
 * @param arrived when it was read here; null for what the gateway itself sends on behalf of a party
 * @param trace   null when the sender gave none
 * @param user    who answers for it at the sender; null when the sender gave none
 */
public record Provenance(
        @Nullable Instant arrived,
        @Nullable TraceParent trace,
        @Nullable ResponsibleUser user) {
    public static final Provenance NONE = new Provenance(null, null, null);

    @Override
    public String toString() {
        return "Provenance[***]";
    }
}
