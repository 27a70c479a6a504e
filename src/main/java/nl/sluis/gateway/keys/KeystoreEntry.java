package nl.sluis.gateway.keys;

import java.io.IOException;
import java.math.BigInteger;
import java.util.Date;
import org.bouncycastle.asn1.bc.EncryptedSecretKeyData;
import org.bouncycastle.asn1.bc.ObjectData;
import org.bouncycastle.asn1.bc.SecretKeyData;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.KeyDerivationFunc;

/** One secret key as it lies in a BCFKS keystore, closed once more by a key of the passphrase. */
record KeystoreEntry(String alias, EncryptedSecretKeyData closed) {
    private static final BigInteger SECRET_KEY = BigInteger.TWO;
    /** Nobody asks when a key was put there: what is known of its life stands in the database. */
    static final Date NO_TIME = new Date(0);

    static KeystoreEntry of(String alias, Secret key, DerivedKeys keys) {
        var derivation = keys.ofEntries();
        var wrapped = key.lend(bytes -> KeyWrap.wrap(wrapping(keys, derivation), encoded(bytes)));
        return new KeystoreEntry(alias, new EncryptedSecretKeyData(KeystoreParameters.encryption(derivation), wrapped));
    }

    /** The store tells ciphers from MACs; to us all keys are 32 bytes, and only their alias says their use. */
    private static byte[] encoded(byte[] key) {
        try {
            return new SecretKeyData(NISTObjectIdentifiers.aes, key).getEncoded();
        } catch (IOException e) {
            throw new IllegalStateException("a key cannot be encoded", e);
        }
    }

    /** @throws IllegalArgumentException when it is closed in another way than ours, or is no key of 32 bytes */
    Secret open(DerivedKeys keys) {
        var derivation = KeystoreParameters.derivation(closed.getKeyEncryptionAlgorithm());
        var data = KeyWrap.unwrap(wrapping(keys, derivation), closed.getEncryptedKeyData());
        return Secret.of(SecretKeyData.getInstance(data).getKeyBytes());
    }

    private static Secret wrapping(DerivedKeys keys, KeyDerivationFunc derivation) {
        return keys.encryption(derivation, DerivedKeys.Purpose.SECRET_KEY_ENCRYPTION);
    }

    /** @throws IllegalArgumentException when it is no secret key */
    static KeystoreEntry read(ObjectData data) {
        if (!data.getType().equals(SECRET_KEY)) {
            throw new IllegalArgumentException("an entry of a keystore is no secret key");
        }
        return new KeystoreEntry(data.getIdentifier(), EncryptedSecretKeyData.getInstance(data.getData()));
    }

    ObjectData data() throws IOException {
        return new ObjectData(SECRET_KEY, alias, NO_TIME, NO_TIME, closed.getEncoded(), null);
    }
}
