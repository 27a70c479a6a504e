package nl.sluis.gateway.notice;

import java.time.Instant;
import nl.sluis.gateway.message.EntryId;
import nl.sluis.gateway.message.MessageType;
import nl.sluis.gateway.message.Oin;

/** Reads the content of a notice that waited. No identifier rests in it in clear; who wired this knows how to open them. */
@FunctionalInterface
public interface Contents {
    /** @throws IllegalArgumentException when it cannot be read, or is about nobody */
    Draft open(EntryId id, Oin party, MessageType type, Instant time, byte[] content);
}
