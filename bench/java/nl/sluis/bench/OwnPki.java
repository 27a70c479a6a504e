package nl.sluis.bench;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.openssl.jcajce.JcaPEMWriter;
import org.bouncycastle.openssl.jcajce.JcaPKCS8Generator;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** Makes the folder of {@link Pki} when no gateway takes part in the run: a CA of one day, P-256, for loopback only. */
final class OwnPki {
    private static final Duration VALID = Duration.ofDays(1);

    private OwnPki() {}

    static Pki make(Path folder) {
        try {
            Files.createDirectories(folder);
            var ca = keys();
            var root = certificate("CN=Sluis bench CA", ca, "CN=Sluis bench CA", ca, true);
            write(folder.resolve("ca.crt"), root);
            for (var party : List.of(Pki.GATEWAY, Pki.SENDER, Pki.RECEIVER, Pki.GEMEENTE)) {
                var own = keys();
                write(folder.resolve(party + ".key"), new JcaPKCS8Generator(own.getPrivate(), null));
                write(folder.resolve(party + ".crt"), certificate("CN=Sluis bench CA", ca, "CN=" + party, own, false));
            }
            return new Pki(folder);
        } catch (IOException | GeneralSecurityException | OperatorCreationException e) {
            throw new IllegalStateException("cannot make certificates in " + folder, e);
        }
    }

    private static KeyPair keys() throws GeneralSecurityException {
        var generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        return generator.generateKeyPair();
    }

    private static X509Certificate certificate(
            String issuer, KeyPair issuerKeys, String subject, KeyPair subjectKeys, boolean authority)
            throws CertIOException, GeneralSecurityException, OperatorCreationException {
        var now = Instant.now();
        var builder = new JcaX509v3CertificateBuilder(
                new X500Name(issuer),
                BigInteger.valueOf(System.nanoTime()),
                Date.from(now.minusSeconds(60)),
                Date.from(now.plus(VALID)),
                new X500Name(subject),
                subjectKeys.getPublic());
        builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(authority));
        builder.addExtension(Extension.subjectAlternativeName, false, new GeneralNames(new GeneralName[] {
            new GeneralName(GeneralName.dNSName, "localhost"), new GeneralName(GeneralName.iPAddress, "127.0.0.1")
        }));
        var signer = new JcaContentSignerBuilder("SHA256withECDSA").build(issuerKeys.getPrivate());
        return new JcaX509CertificateConverter().getCertificate(builder.build(signer));
    }

    private static void write(Path file, Object pem) throws IOException {
        try (var out = new JcaPEMWriter(Files.newBufferedWriter(file))) {
            out.writeObject(pem);
        }
    }
}
