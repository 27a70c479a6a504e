package nl.sluis.gateway.keys;

import static nl.sluis.gateway.keys.Encoding.enc;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.UUID;
import javax.crypto.AEADBadTagException;
import nl.sluis.gateway.message.Oin;

/** Payloads under the DPK of their day, by the JDK's AES-256-GCM, which uses the processor's own instructions. */
final class GcmPayloadCipher implements PayloadCipher {
    private final DayKeys days;
    private final SecureRandom random;

    GcmPayloadCipher(DayKeys days, SecureRandom random) {
        this.days = days;
        this.random = random;
    }

    @Override
    public Sealed seal(UUID outboxId, Oin receiver, LocalDate day, byte[] payload) {
        var nonce = new byte[Gcm.NONCE_BYTES];
        random.nextBytes(nonce);
        var additional = additional(outboxId, receiver, day);
        var ciphertext = days.forSealing(day).lend(key -> Gcm.encrypt(key, nonce, additional, payload));
        return new Sealed(nonce, ciphertext);
    }

    @Override
    public byte[] open(UUID outboxId, Oin receiver, LocalDate day, Sealed sealed) {
        var additional = additional(outboxId, receiver, day);
        return days.forOpening(day).lend(key -> {
            try {
                return Gcm.decrypt(key, sealed.nonce(), additional, sealed.ciphertext());
            } catch (AEADBadTagException e) {
                throw new KeyUnavailableException("the payload in row " + outboxId + " was not sealed for this row", e);
            } catch (GeneralSecurityException e) {
                throw new KeyUnavailableException("the payload in row " + outboxId + " cannot be opened", e);
            }
        });
    }

    private static byte[] additional(UUID outboxId, Oin receiver, LocalDate day) {
        return enc("sluis/outbox/v1", outboxId.toString(), receiver.value(), day.toString());
    }

    @Override
    public String toString() {
        return "PayloadCipher[***]";
    }
}
