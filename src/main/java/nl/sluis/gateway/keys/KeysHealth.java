package nl.sluis.gateway.keys;

import java.security.MessageDigest;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.function.Supplier;
import nl.sluis.gateway.message.KeyedHash;
import nl.sluis.gateway.message.Oin;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;

/**
 * Whether the keys that every message needs do their work now: the index key, that of today's payloads, the one under
 * receipts; and whether our own certificate still holds. Tries them on bytes of nobody and tells which does not.
 */
final class KeysHealth implements HealthIndicator {
    private static final UUID NOTHING = new UUID(0, 0);
    private static final Oin NOBODY = new Oin("00000099000000000000");
    private final IndexHasher hasher;
    private final PayloadCipher payloads;
    private final Signers signers;
    private final LiveTls live;
    private final Clock clock;

    KeysHealth(IndexHasher hasher, PayloadCipher payloads, Signers signers, LiveTls live, Clock clock) {
        this.hasher = hasher;
        this.payloads = payloads;
        this.signers = signers;
        this.live = live;
        this.clock = clock;
    }

    @Override
    public Health health() {
        var health = Health.up();
        tell(health, "index", this::indexes);
        tell(health, "payloads", this::opensWhatItSealed);
        tell(health, "receipts", () -> signers.receipts().sign(new byte[1]).length > 0);
        tell(health, "certificate", () -> live.ends().isAfter(clock.instant()));
        return health.build();
    }

    private boolean indexes() {
        return !hasher.duplicate("health", "health", new KeyedHash(new byte[32]))
                .isEmpty();
    }

    private boolean opensWhatItSealed() {
        var day = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        var bytes = new byte[] {1};
        var sealed = payloads.seal(NOTHING, NOBODY, day, bytes);
        return MessageDigest.isEqual(bytes, payloads.open(NOTHING, NOBODY, day, sealed));
    }

    /** What an exception says stays out: of a key, nothing is told but that it does not serve. */
    private static void tell(Health.Builder health, String which, Supplier<Boolean> serves) {
        var does = false;
        try {
            does = serves.get();
        } catch (RuntimeException broken) {
            health.withDetail(which + "Because", broken.getClass().getSimpleName());
        }
        health.withDetail(which, does ? "serves" : "does not serve");
        if (!does) {
            var unused = health.down();
        }
    }
}
