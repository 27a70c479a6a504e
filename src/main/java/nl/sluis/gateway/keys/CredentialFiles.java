package nl.sluis.gateway.keys;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.openssl.PEMKeyPair;
import org.bouncycastle.openssl.PEMParser;
import org.bouncycastle.openssl.jcajce.JcaPEMKeyConverter;
import org.bouncycastle.util.io.pem.PemObject;
import org.bouncycastle.util.io.pem.PemWriter;

/** Certificates and private keys in PEM (RFC 7468) and PKCS #12 files. Every error names the file. */
final class CredentialFiles {
    private CredentialFiles() {}

    /** @throws KeyUnavailableException when the file holds no certificate, or something else too */
    static List<X509Certificate> certificates(Path file) {
        try {
            var found = CertificateFactory.getInstance("X.509")
                    .generateCertificates(new ByteArrayInputStream(Files.readAllBytes(file)));
            if (found.isEmpty()) {
                throw new KeyUnavailableException("there is no certificate in " + file);
            }
            return found.stream().map(X509Certificate.class::cast).toList();
        } catch (IOException | GeneralSecurityException e) {
            throw new KeyUnavailableException("the certificates in " + file + " cannot be read", e);
        }
    }

    /** The certificates of one file, or of each .crt and .pem file of a folder. */
    static List<X509Certificate> anchors(Path fileOrFolder) {
        if (!Files.isDirectory(fileOrFolder)) {
            return certificates(fileOrFolder);
        }
        try (Stream<Path> files = Files.list(fileOrFolder)) {
            var anchors = files.filter(file -> file.toString().matches(".*\\.(crt|pem)"))
                    .sorted()
                    .flatMap(file -> certificates(file).stream())
                    .toList();
            if (anchors.isEmpty()) {
                throw new KeyUnavailableException("there is no .crt or .pem file in " + fileOrFolder);
            }
            return anchors;
        } catch (IOException e) {
            throw new KeyUnavailableException("the folder of trust anchors " + fileOrFolder + " cannot be read", e);
        }
    }

    static Credential pem(Path certificates, Path key) {
        return new Credential(privateKey(key), certificates(certificates));
    }

    private static PrivateKey privateKey(Path file) {
        try (var parser = new PEMParser(new StringReader(Files.readString(file)))) {
            var converter = new JcaPEMKeyConverter();
            return switch (parser.readObject()) {
                case PrivateKeyInfo info -> converter.getPrivateKey(info);
                case PEMKeyPair pair -> converter.getKeyPair(pair).getPrivate();
                case null, default ->
                    throw new KeyUnavailableException("there is no unencrypted private key in PEM in " + file);
            };
        } catch (IOException e) {
            throw new KeyUnavailableException("the private key in " + file + " cannot be read", e);
        }
    }

    /** The one private key in a PKCS #12 file. */
    static Credential p12(Path file, char[] password) {
        try (var in = Files.newInputStream(file)) {
            var store = KeyStore.getInstance("PKCS12");
            store.load(in, password);
            var aliases = Collections.list(store.aliases()).stream()
                    .filter(alias -> isKey(store, alias))
                    .toList();
            if (aliases.size() != 1) {
                throw new KeyUnavailableException(file + " holds " + aliases.size() + " private keys; it must be one");
            }
            var chain = Arrays.stream(store.getCertificateChain(aliases.getFirst()))
                    .map(X509Certificate.class::cast)
                    .toList();
            return new Credential((PrivateKey) store.getKey(aliases.getFirst(), password), chain);
        } catch (IOException | GeneralSecurityException e) {
            throw new KeyUnavailableException(file + " cannot be read as PKCS #12 with the password given", e);
        }
    }

    private static boolean isKey(KeyStore store, String alias) {
        try {
            return store.isKeyEntry(alias);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the store was loaded", e);
        }
    }

    /** Writes {@code <name>.crt}, {@code <name>.key} and, with a password, {@code <name>.p12}. */
    static void write(Path folder, String name, Credential credential) throws IOException {
        var certificates = new StringWriter();
        var key = new StringWriter();
        try (var pem = new PemWriter(certificates)) {
            pem.writeObject(new PemObject("CERTIFICATE", encoded(credential.certificate())));
        }
        try (var pem = new PemWriter(key)) {
            pem.writeObject(new PemObject("PRIVATE KEY", credential.key().getEncoded()));
        }
        // the certificate last: a pair that was broken off is made again at the next start
        OwnerOnlyFiles.write(folder.resolve(name + ".key"), key.toString().getBytes(StandardCharsets.US_ASCII));
        OwnerOnlyFiles.write(
                folder.resolve(name + ".crt"), certificates.toString().getBytes(StandardCharsets.US_ASCII));
    }

    static void writeP12(Path file, String alias, Credential credential, char[] password) throws IOException {
        try {
            var store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            credential.putInto(store, alias, password);
            var bytes = new ByteArrayOutputStream();
            store.store(bytes, password);
            OwnerOnlyFiles.write(file, bytes.toByteArray());
        } catch (GeneralSecurityException e) {
            throw new KeyUnavailableException(file + " cannot be written", e);
        }
    }

    private static byte[] encoded(X509Certificate certificate) {
        try {
            return certificate.getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a certificate that was just made has an encoding", e);
        }
    }
}
