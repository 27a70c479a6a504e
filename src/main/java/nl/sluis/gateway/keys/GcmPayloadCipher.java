package nl.sluis.gateway.keys;

import static nl.sluis.gateway.keys.Encoding.enc;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.UUID;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import nl.sluis.gateway.message.Oin;

/** Payloads under the DPK of their day, by the JDK's AES-256-GCM, which uses the processor's own instructions. */
final class GcmPayloadCipher implements PayloadCipher {
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private final DayKeys days;
    private final SecureRandom random;

    GcmPayloadCipher(DayKeys days, SecureRandom random) {
        this.days = days;
        this.random = random;
    }

    @Override
    public Sealed seal(UUID outboxId, Oin receiver, LocalDate day, byte[] payload) {
        var nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        try {
            var cipher = cipher(Cipher.ENCRYPT_MODE, days.forSealing(day), nonce, outboxId, receiver, day);
            return new Sealed(nonce, cipher.doFinal(payload));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has AES-GCM", e);
        }
    }

    @Override
    public byte[] open(UUID outboxId, Oin receiver, LocalDate day, Sealed sealed) {
        try {
            return cipher(Cipher.DECRYPT_MODE, days.forOpening(day), sealed.nonce(), outboxId, receiver, day)
                    .doFinal(sealed.ciphertext());
        } catch (AEADBadTagException e) {
            throw new KeyUnavailableException("the payload in row " + outboxId + " was not sealed for this row", e);
        } catch (GeneralSecurityException e) {
            throw new KeyUnavailableException("the payload in row " + outboxId + " cannot be opened", e);
        }
    }

    private static Cipher cipher(int mode, Secret key, byte[] nonce, UUID outboxId, Oin receiver, LocalDate day)
            throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key.as("AES"), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(enc("sluis/outbox/v1", outboxId.toString(), receiver.value(), day.toString()));
        return cipher;
    }

    @Override
    public String toString() {
        return "PayloadCipher[***]";
    }
}
