package nl.sluis.gateway.keys;

import java.math.BigInteger;
import java.nio.file.Path;
import java.security.SecureRandom;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.bc.EncryptedObjectStoreData;
import org.bouncycastle.asn1.bc.ObjectStore;
import org.bouncycastle.asn1.bc.PbkdMacIntegrityCheck;
import org.bouncycastle.asn1.misc.MiscObjectIdentifiers;
import org.bouncycastle.asn1.misc.ScryptParams;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.EncryptionScheme;
import org.bouncycastle.asn1.pkcs.KeyDerivationFunc;
import org.bouncycastle.asn1.pkcs.PBES2Parameters;
import org.bouncycastle.asn1.pkcs.PBKDF2Params;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.crypto.digests.SHA512Digest;
import org.bouncycastle.crypto.generators.PKCS5S2ParametersGenerator;
import org.bouncycastle.crypto.generators.SCrypt;
import org.bouncycastle.crypto.params.KeyParameter;

/**
 * How our BCFKS keystores are closed: AES-256 key wrap with padding, HMAC-SHA-512, and scrypt (RFC 7914) with N = 2^15,
 * r = 8, p = 1 and a salt of 20 bytes. Set, never defaulted; a file with others is not opened.
 *
 * <p>Two habits of Bouncy Castle 1.86, kept so that it and we open each other's files. It writes p = 1 into the file and
 * computes with p = r = 8: stronger and slower than it says. And inside the file that scrypt closes it closes each entry
 * once more, by PBKDF2; nobody gets there without scrypt.
 */
final class KeystoreParameters {
    private static final int N = 1 << 15;
    private static final int R = 8;
    private static final int P = 1;
    private static final int COMPUTED_P = R;
    private static final int SALT_BYTES = 20;
    private static final int ENTRY_SALT_BYTES = 64;
    private static final int ENTRY_ITERATIONS = 51_200;
    static final AlgorithmIdentifier MAC =
            new AlgorithmIdentifier(PKCSObjectIdentifiers.id_hmacWithSHA512, DERNull.INSTANCE);
    private static final SecureRandom RANDOM = new SecureRandom();

    static final String DESCRIPTION =
            "scrypt N=%d r=%d p=%d, salt %d bytes; AES-256 key wrap; HMAC-SHA-512".formatted(N, R, P, SALT_BYTES);

    private KeystoreParameters() {}

    /** Another salt each time. */
    static KeyDerivationFunc scrypt(DerivedKeys.Purpose purpose) {
        return new KeyDerivationFunc(
                MiscObjectIdentifiers.id_scrypt, new ScryptParams(salt(SALT_BYTES), N, R, P, purpose.bytes()));
    }

    /** Another salt each time. */
    static KeyDerivationFunc pbkdf2() {
        return new KeyDerivationFunc(
                PKCSObjectIdentifiers.id_PBKDF2,
                new PBKDF2Params(salt(ENTRY_SALT_BYTES), ENTRY_ITERATIONS, Secret.LENGTH, MAC));
    }

    private static byte[] salt(int bytes) {
        var salt = new byte[bytes];
        RANDOM.nextBytes(salt);
        return salt;
    }

    /** Encryption by AES-256 key wrap with padding, under a key that is derived like this. */
    static AlgorithmIdentifier encryption(KeyDerivationFunc function) {
        return new AlgorithmIdentifier(
                PKCSObjectIdentifiers.id_PBES2,
                new PBES2Parameters(function, new EncryptionScheme(NISTObjectIdentifiers.id_aes256_wrap_pad)));
    }

    /** @throws IllegalArgumentException when it is encrypted in another way */
    static KeyDerivationFunc derivation(AlgorithmIdentifier encryption) {
        var scheme = PBES2Parameters.getInstance(encryption.getParameters());
        if (!encryption.equals(encryption(scheme.getKeyDerivationFunc()))) {
            throw new IllegalArgumentException("not encrypted by AES-256 key wrap with padding");
        }
        return scheme.getKeyDerivationFunc();
    }

    /** The slow part. Of scrypt only the salt is read from the function, the rest was checked to be ours. */
    static byte[] derive(KeyDerivationFunc function, byte[] password, int bytes) {
        if (function.getAlgorithm().equals(MiscObjectIdentifiers.id_scrypt)) {
            var salt = ScryptParams.getInstance(function.getParameters()).getSalt();
            return SCrypt.generate(password, salt, N, R, COMPUTED_P, bytes);
        }
        var parameters = PBKDF2Params.getInstance(function.getParameters());
        if (!parameters.getPrf().equals(MAC)) {
            throw new IllegalArgumentException("not derived by HMAC-SHA-512");
        }
        var generator = new PKCS5S2ParametersGenerator(new SHA512Digest());
        generator.init(
                password, parameters.getSalt(), parameters.getIterationCount().intValueExact());
        return ((KeyParameter) generator.generateDerivedParameters(bytes * Byte.SIZE)).getKey();
    }

    /**
     * Looks at the outside of the file before any key is derived from the passphrase.
     *
     * @throws KeyUnavailableException naming the file and the parameter that is not ours
     */
    static void check(Path file, byte[] content) {
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

    private static void checkScrypt(Path file, KeyDerivationFunc function) {
        require(file, "key derivation", function.getAlgorithm(), MiscObjectIdentifiers.id_scrypt);
        var parameters = ASN1Sequence.getInstance(function.getParameters()); // RFC 7914 7: salt, N, r, p, key length
        var saltBytes = ASN1OctetString.getInstance(parameters.getObjectAt(0)).getOctetsLength();
        if (saltBytes != SALT_BYTES || !is(parameters, 1, N) || !is(parameters, 2, R) || !is(parameters, 3, P)) {
            throw new KeyUnavailableException("the keystore " + file
                    + " has other scrypt parameters than N=32768, r=8, p=1 and a salt of 20 bytes; make it anew");
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
