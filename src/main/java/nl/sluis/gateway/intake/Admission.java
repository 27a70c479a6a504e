package nl.sluis.gateway.intake;

import java.util.List;
import nl.sluis.gateway.message.Reason;
import nl.sluis.gateway.message.Receiver;
import nl.sluis.gateway.message.Sender;

/** Whether the two ends of a message may speak with each other at all; for which message and purpose is the matrix' answer. */
sealed interface Admission {
    record Admitted(Sender sender, Receiver receiver) implements Admission {}

    /** @param ownSource whether the source was the sender's own, so that an earlier answer may be repeated */
    record Turned(List<Reason> reasons, boolean ownSource) implements Admission {
        public Turned {
            reasons = List.copyOf(reasons);
        }
    }
}
