package nl.sluis.gateway.journal;

import static nl.sluis.gateway.keys.Encoding.enc;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import nl.sluis.gateway.keys.IndexHasher;
import nl.sluis.gateway.keys.KeyUnavailableException;
import nl.sluis.gateway.keys.PayloadCipher;
import nl.sluis.gateway.keys.Signer;
import nl.sluis.gateway.keys.SubjectKey;
import nl.sluis.gateway.keys.SubjectKeys;
import nl.sluis.gateway.message.Bsn;
import nl.sluis.gateway.message.KeyedHash;
import nl.sluis.gateway.message.Oin;
import nl.sluis.gateway.message.PersonHashes;
import nl.sluis.gateway.message.Reveal;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.engines.AESEngine;
import org.bouncycastle.crypto.engines.RFC5649WrapEngine;
import org.bouncycastle.crypto.generators.HKDFBytesGenerator;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.bouncycastle.crypto.params.HKDFParameters;
import org.bouncycastle.crypto.params.KeyParameter;
import org.bouncycastle.crypto.signers.Ed25519Signer;

/** Real operations with fixed keys, as the worked examples have them: RSK = 0…05, SK_s as given, other keys by number. */
final class FixedKeys {
    private static final SecureRandom RANDOM = new SecureRandom();

    private FixedKeys() {}

    static byte[] key(int lastByte) {
        var key = new byte[32];
        key[31] = (byte) lastByte;
        return key;
    }

    static JournalKeys all(Clock clock) {
        return new JournalKeys(subjects(clock), hasher(), payloads(), signer(5));
    }

    static Signer signer(int seed) {
        var secret = new Ed25519PrivateKeyParameters(key(seed));
        return new Signer() {
            @Override
            public byte[] sign(byte[] message) {
                var signer = new Ed25519Signer();
                signer.init(true, secret);
                signer.update(message, 0, message.length);
                return signer.generateSignature();
            }

            @Override
            public byte[] publicKey() {
                return secret.generatePublicKey().getEncoded();
            }
        };
    }

    static SubjectKey subject(byte[] kid, String month, byte[] secret) {
        return new SubjectKey() {
            @Override
            public byte[] kid() {
                return kid.clone();
            }

            @Override
            public String month() {
                return month;
            }

            @Override
            public byte[] wrapped() {
                var engine = new RFC5649WrapEngine(AESEngine.newInstance());
                engine.init(true, new KeyParameter(monthKey(month)));
                return engine.wrap(secret, 0, secret.length);
            }

            @Override
            public byte[] entryKey(byte[] entryId, String origin) {
                var hkdf = new HKDFBytesGenerator(SHA256Digest.newInstance());
                hkdf.init(new HKDFParameters(secret, entryId, enc("sluis/aud/entry/v1", origin)));
                var derived = new byte[32];
                hkdf.generateBytes(derived, 0, 32);
                return derived;
            }

            @Override
            public byte[] blockKey(byte[] blockId) {
                return entryKey(blockId, "blocks");
            }

            @Override
            public byte[] traceTag(String party, String trace) {
                return java.util.Arrays.copyOf(entryKey(enc(party, trace), "traces"), Long.BYTES);
            }
        };
    }

    static SubjectKeys subjects(Clock clock) {
        return new SubjectKeys() {
            @Override
            public SubjectKey create() {
                var kid = new byte[16];
                var secret = new byte[32];
                RANDOM.nextBytes(kid);
                RANDOM.nextBytes(secret);
                return subject(
                        kid, YearMonth.now(clock.withZone(ZoneOffset.UTC)).toString(), secret);
            }

            @Override
            public SubjectKey open(byte[] kid, String month, byte[] wrapped) {
                try {
                    var engine = new RFC5649WrapEngine(AESEngine.newInstance());
                    engine.init(false, new KeyParameter(monthKey(month)));
                    return subject(kid, month, engine.unwrap(wrapped, 0, wrapped.length));
                } catch (org.bouncycastle.crypto.InvalidCipherTextException e) {
                    throw new KeyUnavailableException("not wrapped under this month", e);
                }
            }
        };
    }

    private static byte[] monthKey(String month) {
        return hmac(key(9), enc("month", month));
    }

    static IndexHasher hasher() {
        return new IndexHasher() {
            @Override
            public PersonHashes consentPerson(Bsn person) {
                return PersonHashes.of(new KeyedHash(hmac(key(7), enc("sluis/consent/v1", "bsn", digits(person)))));
            }

            @Override
            public PersonHashes orderKey(Oin receiver, Bsn person) {
                var hash = hmac(key(7), enc("sluis/order/v1", receiver.value(), "bsn", digits(person)));
                return PersonHashes.of(new KeyedHash(Arrays.copyOf(hash, 16)));
            }

            @Override
            public List<Duplicate> duplicate(String source, String id, KeyedHash digest) {
                var hex = HexFormat.of().formatHex(digest.bytes());
                return List.of(new Duplicate(
                        new KeyedHash(hmac(key(7), enc("sluis/dupkey/v1", source, id))),
                        new KeyedHash(hmac(key(7), enc("sluis/dup/v1", source, id, hex)))));
            }

            @Override
            public PersonHashes auditSubject(Bsn person) {
                return PersonHashes.of(new KeyedHash(hmac(key(8), enc("sluis/aud/subj/v1", "bsn", digits(person)))));
            }
        };
    }

    static PayloadCipher payloads() {
        return new PayloadCipher() {
            @Override
            public Sealed seal(UUID outboxId, Oin receiver, LocalDate day, byte[] payload) {
                var nonce = new byte[12];
                RANDOM.nextBytes(nonce);
                return new Sealed(nonce, gcm(Cipher.ENCRYPT_MODE, outboxId, receiver, day, nonce, payload));
            }

            @Override
            public byte[] open(UUID outboxId, Oin receiver, LocalDate day, Sealed sealed) {
                return gcm(Cipher.DECRYPT_MODE, outboxId, receiver, day, sealed.nonce(), sealed.ciphertext());
            }
        };
    }

    private static byte[] gcm(int mode, UUID outboxId, Oin receiver, LocalDate day, byte[] nonce, byte[] input) {
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            var dayKey = hmac(key(10), enc("day", day.toString()));
            cipher.init(mode, new SecretKeySpec(dayKey, "AES"), new GCMParameterSpec(128, nonce));
            cipher.updateAAD(enc("sluis/outbox/v1", outboxId.toString(), receiver.value(), day.toString()));
            return cipher.doFinal(input);
        } catch (GeneralSecurityException e) {
            throw new KeyUnavailableException("not sealed for this row", e);
        }
    }

    private static String digits(Bsn person) {
        return person.reveal(Reveal.PSEUDONYMISE);
    }

    private static byte[] hmac(byte[] key, byte[] message) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(message);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
