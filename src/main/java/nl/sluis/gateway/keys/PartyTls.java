package nl.sluis.gateway.keys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.openssl.PEMKeyPair;
import org.bouncycastle.openssl.PEMParser;
import org.bouncycastle.openssl.jcajce.JcaPEMKeyConverter;

/**
 * The certificates of the sample parties as the development PKI wrote them ({@code <name>.crt}, {@code <name>.key},
 * {@code ca.crt}), for whoever plays such a party: the demonstration and the stand-ins. Production has no such folder.
 *
 * <p>Guarantee: trusts {@code ca.crt} of that folder and nothing else.
 */
public final class PartyTls {
    private static final char[] NO_PASSWORD = new char[0];
    private final Path pki;

    private PartyTls(Path pki) {
        this.pki = pki;
    }

    /** @throws KeyUnavailableException when there is no development PKI in this folder */
    public static PartyTls in(Path pki) {
        if (!Files.isReadable(pki.resolve("ca.crt"))) {
            throw new KeyUnavailableException("there are no development certificates in " + pki
                    + "; a gateway in development mode makes them when it first starts");
        }
        return new PartyTls(pki);
    }

    /** Every party that has a certificate and a key here. */
    public Set<String> names() {
        try (var files = Files.list(pki)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(file -> file.endsWith(".crt"))
                    .map(file -> file.substring(0, file.length() - ".crt".length()))
                    .filter(name -> Files.isReadable(pki.resolve(name + ".key")))
                    .filter(name -> !name.equals("ca") && !name.equals("gateway"))
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public X509Certificate certificateOf(String name) {
        return chain(name + ".crt").getFirst();
    }

    /** To connect, or to listen, as this party; TLS as the JDK sets it, versions 1.2 and 1.3. */
    public SSLContext contextFor(String name) {
        try {
            var own = KeyStore.getInstance("PKCS12");
            own.load(null, null);
            own.setKeyEntry(name, key(name), NO_PASSWORD, chain(name + ".crt").toArray(Certificate[]::new));
            var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            keys.init(own, NO_PASSWORD);
            var trusted = KeyStore.getInstance("PKCS12");
            trusted.load(null, null);
            trusted.setCertificateEntry("ca", chain("ca.crt").getFirst());
            var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(trusted);
            var context = SSLContext.getInstance("TLS");
            context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
            return context;
        } catch (GeneralSecurityException | IOException e) {
            throw new KeyUnavailableException("the certificate of " + name + " in " + pki + " cannot be used", e);
        }
    }

    private List<X509Certificate> chain(String file) {
        try (var in = Files.newInputStream(pki.resolve(file))) {
            return CertificateFactory.getInstance("X.509").generateCertificates(in).stream()
                    .map(X509Certificate.class::cast)
                    .toList();
        } catch (GeneralSecurityException | IOException e) {
            throw new KeyUnavailableException("the certificate " + file + " in " + pki + " cannot be read", e);
        }
    }

    private PrivateKey key(String name) throws IOException {
        try (var in = new PEMParser(Files.newBufferedReader(pki.resolve(name + ".key"), StandardCharsets.US_ASCII))) {
            var converter = new JcaPEMKeyConverter();
            return switch (in.readObject()) {
                case PEMKeyPair pair -> converter.getPrivateKey(pair.getPrivateKeyInfo());
                case PrivateKeyInfo key -> converter.getPrivateKey(key);
                case null, default -> throw new IOException("no private key in " + name + ".key");
            };
        }
    }
}
