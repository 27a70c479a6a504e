package nl.sluis.gateway.message;

import java.util.UUID;

/** The id of an entry in the log, a UUIDv7 (RFC 9562); also the id under which a sender asks for its message. */
public record EntryId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
