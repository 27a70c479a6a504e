package nl.sluis.gateway.journal;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.UUID;
import nl.sluis.gateway.message.EntryId;

/** Makes ids (RFC 9562). Safe between threads. */
final class EntryIds {
    private final Clock clock;
    private final SecureRandom random;

    EntryIds(Clock clock, SecureRandom random) {
        this.clock = clock;
        this.random = random;
    }

    /** UUIDv7, 48 bits of milliseconds and 74 random bits: it tells the time, so it stays inside. */
    EntryId next() {
        var high = clock.millis() << 16 | 0x7000 | random.nextInt(0x1000);
        var low = random.nextLong() >>> 2 | 0x8000_0000_0000_0000L;
        return new EntryId(new UUID(high, low));
    }

    /** UUIDv4: what a receiver sees tells nothing. */
    UUID outboxId() {
        var high = random.nextLong() & ~0xF000L | 0x4000L;
        var low = random.nextLong() >>> 2 | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }
}
