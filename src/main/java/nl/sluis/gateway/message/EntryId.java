package nl.sluis.gateway.message;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;

/** The id of an entry in the log, a UUIDv7 (RFC 9562); also the id under which a sender asks for its message. */
public record EntryId(UUID value) {
    /** When the entry was made, by the clock of the node that made it: the first 48 bits are milliseconds (RFC 9562 5.7). */
    public Instant madeAt() {
        return Instant.ofEpochMilli(value.getMostSignificantBits() >>> 16);
    }

    /** The UTC day of {@link #madeAt}. */
    public LocalDate madeOn() {
        return LocalDate.ofInstant(madeAt(), ZoneOffset.UTC);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
