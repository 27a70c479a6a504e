package nl.sluis.gateway;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import nl.sluis.gateway.keys.Encoding;
import nl.sluis.gateway.keys.IndexHasher;
import nl.sluis.gateway.keys.KeyUnavailableException;
import nl.sluis.gateway.keys.PayloadCipher;
import nl.sluis.gateway.message.Bsn;
import nl.sluis.gateway.message.KeyedHash;
import nl.sluis.gateway.message.Oin;
import nl.sluis.gateway.message.PersonHashes;
import nl.sluis.gateway.message.Reveal;

/** Hashes and seals under keys that a test knows, by the constructions of the gateway. */
public final class TestKeys implements IndexHasher, PayloadCipher {
    private static final byte[] KEY = "a test's own key, 32 bytes long.".getBytes(StandardCharsets.US_ASCII);

    @Override
    public PersonHashes consentPerson(Bsn person) {
        return PersonHashes.of(hmac("sluis/consent/v1", "bsn", person.reveal(Reveal.PSEUDONYMISE)));
    }

    @Override
    public PersonHashes orderKey(Oin receiver, Bsn person) {
        var hash = hmac("sluis/order/v1", receiver.value(), "bsn", person.reveal(Reveal.PSEUDONYMISE));
        return PersonHashes.of(new KeyedHash(Arrays.copyOf(hash.bytes(), 16)));
    }

    @Override
    public List<Duplicate> duplicate(String source, String id, KeyedHash digest) {
        return List.of(new Duplicate(
                hmac("sluis/dupkey/v1", source, id),
                hmac("sluis/dup/v1", source, id, Arrays.toString(digest.bytes()))));
    }

    @Override
    public PersonHashes auditSubject(Bsn person) {
        return PersonHashes.of(hmac("sluis/aud/subj/v1", "bsn", person.reveal(Reveal.PSEUDONYMISE)));
    }

    @Override
    public Sealed seal(UUID outboxId, Oin receiver, LocalDate day, byte[] payload) {
        var nonce = Arrays.copyOf(hmac(outboxId.toString()).bytes(), 12);
        return new Sealed(nonce, gcm(Cipher.ENCRYPT_MODE, outboxId, receiver, day, nonce, payload));
    }

    @Override
    public byte[] open(UUID outboxId, Oin receiver, LocalDate day, Sealed sealed) {
        return gcm(Cipher.DECRYPT_MODE, outboxId, receiver, day, sealed.nonce(), sealed.ciphertext());
    }

    private static byte[] gcm(int mode, UUID id, Oin receiver, LocalDate day, byte[] nonce, byte[] text) {
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, new SecretKeySpec(KEY, "AES"), new GCMParameterSpec(128, nonce));
            cipher.updateAAD(Encoding.enc("sluis/outbox/v1", id.toString(), receiver.value(), day.toString()));
            return cipher.doFinal(text);
        } catch (GeneralSecurityException e) {
            throw new KeyUnavailableException("the test's own key does not open this", e);
        }
    }

    private static KeyedHash hmac(String... texts) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(KEY, "HmacSHA256"));
            return new KeyedHash(mac.doFinal(Encoding.enc(texts)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
