package nl.sluis.gateway.intake;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.sluis.gateway.party.Party;

/** Of whom intake asks for the messages of a party that fetches them. */
public interface PostvakDesk {
    /** Whether this party fetches its messages. */
    boolean isOf(Party party);

    /**
     * What may be shown to it now; waits no longer than so long for the first.
     *
     * @param after the id of a message that still waits, behind which is looked
     */
    List<Waiting> read(Party party, Optional<UUID> after, int most, Duration wait);

    /** It has these. Nothing tells which of them were its own. */
    void received(Party party, List<UUID> ids);

    /**
     * A message that waits.
     *
     * @param id         the same at every read
     * @param checkpoint base64url of the newest checkpoint of the log
     * @param event      the CloudEvent as JSON
     */
    record Waiting(UUID id, String traceparent, String checkpoint, byte[] event) {
        @Override
        public String toString() {
            return "Waiting[" + id + "]";
        }
    }
}
