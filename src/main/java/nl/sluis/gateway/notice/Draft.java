package nl.sluis.gateway.notice;

import java.time.Instant;
import nl.sluis.gateway.message.Bsn;
import nl.sluis.gateway.message.Document;
import nl.sluis.gateway.message.EntryId;
import nl.sluis.gateway.message.MessageType;
import nl.sluis.gateway.message.Oin;

/**
 * A notice as it was handed in, opened for as long as its recipients are looked up and written to.
 *
 * @param id     its entry in the log
 * @param time   when it was accepted: what was accepted later is not corrected by it
 * @param data   the same for every recipient; what each sees of it is for the field plan to say
 * @param person whom it is about
 */
public record Draft(EntryId id, Oin party, MessageType type, Instant time, Document data, Bsn person) {
    @Override
    public String toString() {
        return "Draft[" + id + ", " + type + "]";
    }
}
