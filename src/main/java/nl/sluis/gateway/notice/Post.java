package nl.sluis.gateway.notice;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import nl.sluis.gateway.message.EntryId;
import nl.sluis.gateway.message.Reason;

/** Sends a notice to one recipient, by the very route that a message of its sender takes. */
@FunctionalInterface
public interface Post {
    /** @param messageId the same each time for this notice and recipient, so that it counts once */
    Sent send(Draft notice, Recipient recipient, UUID messageId);

    /** What became of it. */
    sealed interface Sent {
        /** Accepted, now or before; it will be delivered. */
        record Accepted(EntryId message) implements Sent {}

        /** It may not or cannot go there. The reasons are those that the sender may hear. */
        record Refused(List<Reason> reasons) implements Sent {
            public Refused {
                reasons = List.copyOf(reasons);
            }
        }

        /** Nothing happened; to be tried again. */
        record Later(Duration after) implements Sent {}
    }
}
