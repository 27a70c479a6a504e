package nl.sluis.gateway.keys;

import java.time.LocalDate;
import java.util.UUID;
import nl.sluis.gateway.message.Oin;

/**
 * Seals what waits in the outbox: {@code AES-256-GCM(DPK[day], nonce, aad = enc("sluis/outbox/v1", id, receiver, day))}.
 * Safe between threads; makes the key of a day when it is first asked for.
 */
public interface PayloadCipher {
    Sealed seal(UUID outboxId, Oin receiver, LocalDate day, byte[] payload);

    /**
     * The payload again.
     *
     * @throws KeyUnavailableException when the key of the day is destroyed, or these bytes were not sealed for this row
     */
    byte[] open(UUID outboxId, Oin receiver, LocalDate day, Sealed sealed);

    /** @param nonce 12 random bytes */
    record Sealed(byte[] nonce, byte[] ciphertext) {}
}
