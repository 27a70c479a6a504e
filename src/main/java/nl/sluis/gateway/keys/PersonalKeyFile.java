package nl.sluis.gateway.keys;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.function.Supplier;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.bouncycastle.crypto.util.PrivateKeyFactory;
import org.bouncycastle.crypto.util.PrivateKeyInfoFactory;
import org.bouncycastle.crypto.util.ScryptConfig;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.openssl.PEMParser;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.pkcs.PKCS8EncryptedPrivateKeyInfo;
import org.bouncycastle.pkcs.PKCS8EncryptedPrivateKeyInfoBuilder;
import org.bouncycastle.pkcs.PKCSException;
import org.bouncycastle.pkcs.jcajce.JcePKCSPBEInputDecryptorProviderBuilder;
import org.bouncycastle.pkcs.jcajce.JcePKCSPBEOutputEncryptorBuilder;
import org.bouncycastle.util.io.pem.PemObject;
import org.bouncycastle.util.io.pem.PemWriter;

/**
 * The Ed25519 key of one person, in a file of that person alone: PKCS #8 in PEM (RFC 5958, RFC 7468), under a passphrase
 * with scrypt and AES-256, or without one; readable by its owner only. Other tools can read it; the gateway never does.
 */
public final class PersonalKeyFile {
    private static final int SCRYPT_N = 1 << 15;
    private static final int SCRYPT_R = 8;
    private static final int SCRYPT_P = 1;
    private static final int SALT_BYTES = 20;

    private PersonalKeyFile() {}

    /**
     * Makes a new key; what is there already is never written over.
     *
     * @param passphrase at least 16 characters; none leaves the file's permissions as its only guard
     * @throws KeyUnavailableException when the file exists, cannot be written, or the passphrase is too short
     */
    public static Signer make(Path file, Optional<char[]> passphrase, SecureRandom random) {
        if (Files.exists(file)) {
            throw new KeyUnavailableException(file + " is there already; a key is never written over");
        }
        if (passphrase.isPresent()) {
            var unused = Passphrase.of(new String(passphrase.get()), "the answer or file given");
        }
        var seed = Secret.random(random);
        try {
            var info = PrivateKeyInfoFactory.createPrivateKeyInfo(
                    seed.lend(bytes -> new Ed25519PrivateKeyParameters(bytes, 0)));
            var pem = passphrase.isPresent()
                    ? new PemObject("ENCRYPTED PRIVATE KEY", encrypted(info, passphrase.get(), random))
                    : new PemObject("PRIVATE KEY", info.getEncoded());
            write(file, pem);
            return new SeedSigner(seed);
        } catch (IOException | OperatorCreationException e) {
            throw new KeyUnavailableException("the key cannot be written to " + file, e);
        }
    }

    /**
     * Opens a key to sign with.
     *
     * @param passphrase asked only when the file needs one
     * @throws KeyUnavailableException when the file is not such a key, others can read it, or the passphrase is wrong
     */
    public static Signer open(Path file, Supplier<char[]> passphrase) {
        refuseUnlessOwnerOnly(file);
        try (var parser = new PEMParser(new StringReader(Files.readString(file)))) {
            var info =
                    switch (parser.readObject()) {
                        case PrivateKeyInfo clear -> clear;
                        case PKCS8EncryptedPrivateKeyInfo closed -> decrypted(file, closed, passphrase.get());
                        case null, default ->
                            throw new KeyUnavailableException("there is no private key in PEM in " + file);
                    };
            if (PrivateKeyFactory.createKey(info) instanceof Ed25519PrivateKeyParameters key) {
                return new SeedSigner(Secret.of(key.getEncoded()));
            }
            throw new KeyUnavailableException("the key in " + file + " is no Ed25519 key");
        } catch (IOException e) {
            throw new KeyUnavailableException("the key in " + file + " cannot be read", e);
        }
    }

    private static byte[] encrypted(PrivateKeyInfo info, char[] passphrase, SecureRandom random)
            throws IOException, OperatorCreationException {
        var scrypt = new ScryptConfig.Builder(SCRYPT_N, SCRYPT_R, SCRYPT_P)
                .withSaltLength(SALT_BYTES)
                .build();
        var encryptor = new JcePKCSPBEOutputEncryptorBuilder(scrypt, NISTObjectIdentifiers.id_aes256_CBC)
                .setProvider(new BouncyCastleProvider())
                .setRandom(random)
                .build(passphrase);
        Arrays.fill(passphrase, '\0');
        return new PKCS8EncryptedPrivateKeyInfoBuilder(info).build(encryptor).getEncoded();
    }

    private static PrivateKeyInfo decrypted(Path file, PKCS8EncryptedPrivateKeyInfo closed, char[] passphrase) {
        try {
            return closed.decryptPrivateKeyInfo(new JcePKCSPBEInputDecryptorProviderBuilder()
                    .setProvider(new BouncyCastleProvider())
                    .build(passphrase));
        } catch (PKCSException wrong) {
            throw new KeyUnavailableException("the passphrase does not open " + file);
        } finally {
            Arrays.fill(passphrase, '\0');
        }
    }

    private static void write(Path file, PemObject pem) throws IOException {
        var text = new StringWriter();
        try (var writer = new PemWriter(text)) {
            writer.writeObject(pem);
        }
        OwnerOnlyFiles.write(file, text.toString().getBytes(StandardCharsets.US_ASCII));
    }

    private static void refuseUnlessOwnerOnly(Path file) {
        try {
            var owner = EnumSet.of(
                    PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE, PosixFilePermission.OWNER_EXECUTE);
            if (!owner.containsAll(Files.getPosixFilePermissions(file))) {
                throw new KeyUnavailableException(file + " can be read by others than its owner; a key that others"
                        + " may have signs nothing: chmod 600, and make a new one if others could");
            }
        } catch (IOException e) {
            throw new KeyUnavailableException("there is no key in " + file, e);
        }
    }
}
