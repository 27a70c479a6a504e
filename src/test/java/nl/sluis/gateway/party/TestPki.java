package nl.sluis.gateway.party;

import java.io.StringWriter;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.openssl.jcajce.JcaPEMWriter;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.jspecify.annotations.Nullable;

/** A certificate authority for tests, made in memory. */
public final class TestPki {
    private static final char[] PASSWORD = "test".toCharArray();

    private final Identity authority;

    public record Identity(X509Certificate certificate, PrivateKey key) {}

    public TestPki(String name) {
        var now = Instant.now();
        authority = issue("CN=" + name, now.minus(Duration.ofDays(30)), now.plus(Duration.ofDays(30)), null, true);
    }

    public X509Certificate authority() {
        return authority.certificate();
    }

    /** A certificate with this subject, valid now. */
    public Identity issue(String subject) {
        var now = Instant.now();
        return issue(subject, now.minus(Duration.ofHours(1)), now.plus(Duration.ofDays(1)));
    }

    public Identity issue(String subject, Instant from, Instant until) {
        return issue(subject, from, until, authority, false);
    }

    private static Identity issue(
            String subject, Instant from, Instant until, @Nullable Identity issuer, boolean isAuthority) {
        try {
            var keys = keys();
            var name = new X500Name(subject);
            var issuerName = issuer == null
                    ? name
                    : X500Name.getInstance(
                            issuer.certificate().getSubjectX500Principal().getEncoded());
            var builder = new JcaX509v3CertificateBuilder(
                            issuerName,
                            new BigInteger(64, new SecureRandom()),
                            Date.from(from),
                            Date.from(until),
                            name,
                            keys.getPublic())
                    .addExtension(Extension.basicConstraints, true, new BasicConstraints(isAuthority))
                    .addExtension(
                            Extension.subjectAlternativeName,
                            false,
                            new GeneralNames(new GeneralName(GeneralName.dNSName, "localhost")));
            var signer = new JcaContentSignerBuilder("SHA256withECDSA")
                    .build(issuer == null ? keys.getPrivate() : issuer.key());
            return new Identity(
                    new JcaX509CertificateConverter().getCertificate(builder.build(signer)), keys.getPrivate());
        } catch (Exception broken) {
            throw new AssertionError(broken);
        }
    }

    private static KeyPair keys() throws Exception {
        var generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        return generator.generateKeyPair();
    }

    public KeyStore trustStore() {
        try {
            var store = empty();
            store.setCertificateEntry("ca", authority());
            return store;
        } catch (Exception broken) {
            throw new AssertionError(broken);
        }
    }

    /** A key store with this identity; its password is {@link #password}. */
    public static KeyStore keyStore(Identity identity) {
        try {
            var store = empty();
            store.setKeyEntry("own", identity.key(), PASSWORD, new X509Certificate[] {identity.certificate()});
            return store;
        } catch (Exception broken) {
            throw new AssertionError(broken);
        }
    }

    public static String password() {
        return new String(PASSWORD);
    }

    /** A client that trusts this authority and shows this identity, or none. */
    public SSLContext client(@Nullable Identity identity) {
        try {
            var trust = TrustManagerFactory.getInstance("PKIX");
            trust.init(trustStore());
            var context = SSLContext.getInstance("TLS");
            context.init(identity == null ? new KeyManager[0] : keyManagers(identity), trust.getTrustManagers(), null);
            return context;
        } catch (Exception broken) {
            throw new AssertionError(broken);
        }
    }

    private static KeyManager[] keyManagers(Identity identity) throws Exception {
        var keys = KeyManagerFactory.getInstance("PKIX");
        keys.init(keyStore(identity), PASSWORD);
        return keys.getKeyManagers();
    }

    public void writeAnchor(Path file) {
        try {
            Files.createDirectories(file.getParent());
            var text = new StringWriter();
            try (var writer = new JcaPEMWriter(text)) {
                writer.writeObject(authority());
            }
            Files.writeString(file, text.toString());
        } catch (Exception broken) {
            throw new AssertionError(broken);
        }
    }

    private static KeyStore empty() throws Exception {
        var store = KeyStore.getInstance("PKCS12");
        store.load(null, PASSWORD);
        return store;
    }
}
