package nl.sluis.gateway.notice;

import java.time.Instant;
import java.time.LocalDate;
import nl.sluis.gateway.keys.PayloadCipher.Sealed;
import nl.sluis.gateway.message.EntryId;
import nl.sluis.gateway.message.MessageType;
import nl.sluis.gateway.message.Oin;

/**
 * A notice that is not done.
 *
 * @param time    when it was accepted
 * @param expired whether it is older than any message can wait
 */
record OpenNotice(
        EntryId id, LocalDate day, Oin party, MessageType type, Instant time, boolean expired, Sealed content) {
    @Override
    public String toString() {
        return "OpenNotice[" + id + "]";
    }
}
