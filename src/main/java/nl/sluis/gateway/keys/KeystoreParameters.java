package nl.sluis.gateway.keys;

import java.io.InputStream;
import java.io.OutputStream;
import java.math.BigInteger;
import java.nio.file.Path;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.bc.EncryptedObjectStoreData;
import org.bouncycastle.asn1.bc.ObjectStore;
import org.bouncycastle.asn1.bc.PbkdMacIntegrityCheck;
import org.bouncycastle.asn1.misc.MiscObjectIdentifiers;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.KeyDerivationFunc;
import org.bouncycastle.asn1.pkcs.PBES2Parameters;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.crypto.util.ScryptConfig;
import org.bouncycastle.jcajce.BCFKSLoadStoreParameter;

/**
 * How our BCFKS keystores are closed: AES-256 key wrap with padding, HMAC-SHA-512, and scrypt (RFC 7914) with N = 2^15,
 * r = 8, p = 1 and a salt of 20 bytes. Set, never defaulted; a file with others is not opened.
 *
 * <p>Two habits of Bouncy Castle 1.86. It writes p = 1 into the file and computes with p = r = 8, when writing and when
 * reading: stronger and slower than it says, and unreadable for a version in which that is mended. {@code
 * KeystoreFileTest} notices, and then the keystores must be rewritten before the upgrade. And inside the file that scrypt
 * closes it closes each entry once more, always by PBKDF2; no parameter changes that, and nobody gets there without scrypt.
 */
final class KeystoreParameters {
    /** What every keystore of a gateway is closed with. */
    static final KeystoreParameters OURS = new KeystoreParameters(1 << 15);

    private static final int R = 8;
    private static final int P = 1;
    private static final int SALT_BYTES = 20;

    static final String DESCRIPTION =
            "scrypt N=%d r=%d p=%d, salt %d bytes; AES-256 key wrap; HMAC-SHA-512".formatted(OURS.n, R, P, SALT_BYTES);

    private final int n;

    private KeystoreParameters(int n) {
        this.n = n;
    }

    /** For tests of what lies in a keystore, which would otherwise consist of closing it; HouseRulesTest keeps it to them. */
    static KeystoreParameters ofCost(int n) {
        return new KeystoreParameters(n);
    }

    BCFKSLoadStoreParameter empty() {
        return set(new BCFKSLoadStoreParameter.Builder());
    }

    BCFKSLoadStoreParameter reading(InputStream from, char[] passphrase) {
        return set(new BCFKSLoadStoreParameter.Builder(from, passphrase));
    }

    BCFKSLoadStoreParameter writing(OutputStream to, char[] passphrase) {
        return set(new BCFKSLoadStoreParameter.Builder(to, passphrase));
    }

    private BCFKSLoadStoreParameter set(BCFKSLoadStoreParameter.Builder builder) {
        return builder.withStorePBKDFConfig(new ScryptConfig.Builder(n, R, P)
                        .withSaltLength(SALT_BYTES)
                        .build())
                .withStoreEncryptionAlgorithm(BCFKSLoadStoreParameter.EncryptionAlgorithm.AES256_KWP)
                .withStoreMacAlgorithm(BCFKSLoadStoreParameter.MacAlgorithm.HmacSHA512)
                .build();
    }

    /**
     * Looks at the outside of the file before any key is derived from the passphrase.
     *
     * @throws KeyUnavailableException naming the file and the parameter that is not ours
     */
    void check(Path file, byte[] content) {
        try {
            var store = ObjectStore.getInstance(content);
            var integrity =
                    PbkdMacIntegrityCheck.getInstance(store.getIntegrityCheck().getIntegrityCheck());
            require(file, "MAC", integrity.getMacAlgorithm().getAlgorithm(), PKCSObjectIdentifiers.id_hmacWithSHA512);
            checkScrypt(file, integrity.getPbkdAlgorithm());
            var encryption =
                    EncryptedObjectStoreData.getInstance(store.getStoreData()).getEncryptionAlgorithm();
            require(file, "encryption", encryption.getAlgorithm(), PKCSObjectIdentifiers.id_PBES2);
            var scheme = PBES2Parameters.getInstance(encryption.getParameters());
            require(
                    file,
                    "encryption",
                    scheme.getEncryptionScheme().getAlgorithm(),
                    NISTObjectIdentifiers.id_aes256_wrap_pad);
            checkScrypt(file, scheme.getKeyDerivationFunc());
        } catch (IllegalArgumentException | ClassCastException e) {
            throw new KeyUnavailableException(
                    "the keystore " + file + " is not a BCFKS file closed by a passphrase", e);
        }
    }

    private void checkScrypt(Path file, KeyDerivationFunc function) {
        require(file, "key derivation", function.getAlgorithm(), MiscObjectIdentifiers.id_scrypt);
        var parameters = ASN1Sequence.getInstance(function.getParameters()); // RFC 7914 7: salt, N, r, p, key length
        var saltBytes = ASN1OctetString.getInstance(parameters.getObjectAt(0)).getOctetsLength();
        if (saltBytes != SALT_BYTES || !is(parameters, 1, n) || !is(parameters, 2, R) || !is(parameters, 3, P)) {
            throw new KeyUnavailableException("the keystore " + file + " has other scrypt parameters than N=" + n
                    + ", r=8, p=1 and a salt of 20 bytes; make it anew");
        }
    }

    private static boolean is(ASN1Sequence parameters, int index, int expected) {
        return ASN1Integer.getInstance(parameters.getObjectAt(index)).getValue().equals(BigInteger.valueOf(expected));
    }

    private static void require(Path file, String what, ASN1ObjectIdentifier found, ASN1ObjectIdentifier expected) {
        if (!expected.equals(found)) {
            throw new KeyUnavailableException("the keystore " + file + " has another " + what
                    + " than scrypt, AES-256 key wrap with padding and HMAC-SHA-512; make it anew");
        }
    }
}
