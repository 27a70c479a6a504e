package nl.sluis.gateway.keys;

import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import org.bouncycastle.asn1.pkcs.KeyDerivationFunc;
import org.bouncycastle.crypto.PBEParametersGenerator;
import org.bouncycastle.crypto.digests.SHA512Digest;
import org.bouncycastle.crypto.macs.HMac;
import org.bouncycastle.crypto.params.KeyParameter;
import org.jspecify.annotations.Nullable;

/**
 * The keys that a passphrase becomes for the keystores it closes, each derived once. What costs a guesser a second for
 * every guess costs us that once, and not again at each reading and writing: both keystores of a folder are closed with the
 * same salts, and a keystore that is written anew keeps those it was opened with.
 *
 * <p>They are kept as long as the passphrase itself is, which says all that they say. They do not print. Safe between
 * threads; two keys are derived beside each other.
 */
final class DerivedKeys {
    private final Passphrase passphrase;
    private final Map<Wanted, Derived> derived = new ConcurrentHashMap<>();
    private final AtomicReference<@Nullable OfFile> used = new AtomicReference<>();
    private final KeyDerivationFunc ofEntries = KeystoreParameters.pbkdf2();

    DerivedKeys(Passphrase passphrase) {
        this.passphrase = passphrase;
    }

    /** How the two keys around a whole file are derived. */
    record OfFile(KeyDerivationFunc integrity, KeyDerivationFunc encryption) {
        private static OfFile fresh() {
            return new OfFile(
                    KeystoreParameters.scrypt(Purpose.INTEGRITY_CHECK),
                    KeystoreParameters.scrypt(Purpose.STORE_ENCRYPTION));
        }
    }

    /** What a key is for; another purpose makes another key of the same salt. The names stand in the derivation. */
    enum Purpose {
        INTEGRITY_CHECK(64),
        STORE_ENCRYPTION(Secret.LENGTH),
        SECRET_KEY_ENCRYPTION(Secret.LENGTH);

        private final int bytes;

        Purpose(int bytes) {
            this.bytes = bytes;
        }

        int bytes() {
            return bytes;
        }
    }

    private record Wanted(KeyDerivationFunc function, Purpose purpose) {}

    /** Derived by whoever is first; the others wait for it. */
    private final class Derived {
        private byte @Nullable [] key;

        synchronized byte[] key(Wanted wanted) {
            if (key == null) {
                key = derive(wanted);
            }
            return key;
        }
    }

    /** How a file is closed that is written now. */
    OfFile forWriting() {
        return Objects.requireNonNull(used.updateAndGet(known -> known != null ? known : OfFile.fresh()));
    }

    /** That these opened a file: from now on they close what is written, unless others did already. */
    void opened(OfFile derivations) {
        var unused = used.compareAndSet(null, derivations);
    }

    /** How each entry is closed that is written now. */
    KeyDerivationFunc ofEntries() {
        return ofEntries;
    }

    /** Both keys of a file, beside each other. */
    void derive(OfFile derivations) {
        var other = Beside.compute(() -> key(derivations.encryption(), Purpose.STORE_ENCRYPTION));
        var unused = key(derivations.integrity(), Purpose.INTEGRITY_CHECK);
        unused = Beside.await(other);
    }

    Secret encryption(OfFile derivations) {
        return encryption(derivations.encryption(), Purpose.STORE_ENCRYPTION);
    }

    Secret encryption(KeyDerivationFunc function, Purpose purpose) {
        return Secret.of(key(function, purpose));
    }

    /** HMAC-SHA-512 of these bytes. */
    byte[] mac(OfFile derivations, byte[] content) {
        var mac = new HMac(new SHA512Digest());
        mac.init(new KeyParameter(key(derivations.integrity(), Purpose.INTEGRITY_CHECK)));
        mac.update(content, 0, content.length);
        var value = new byte[mac.getMacSize()];
        mac.doFinal(value, 0);
        return value;
    }

    private byte[] key(KeyDerivationFunc function, Purpose purpose) {
        var wanted = new Wanted(function, purpose);
        return derived.computeIfAbsent(wanted, absent -> new Derived()).key(wanted);
    }

    private byte[] derive(Wanted wanted) {
        var characters = passphrase.characters();
        var first = PBEParametersGenerator.PKCS12PasswordToBytes(characters);
        var password = org.bouncycastle.util.Arrays.concatenate(
                first,
                PBEParametersGenerator.PKCS12PasswordToBytes(
                        wanted.purpose().name().toCharArray()));
        try {
            return KeystoreParameters.derive(
                    wanted.function(), password, wanted.purpose().bytes());
        } finally {
            Arrays.fill(characters, '\0');
            Arrays.fill(first, (byte) 0);
            Arrays.fill(password, (byte) 0);
        }
    }

    @Override
    public String toString() {
        return "DerivedKeys[***]";
    }
}
