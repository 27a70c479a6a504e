package nl.sluis.gateway.keys;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** An authority of somebody else, with the certificates that it gave out: what production is brought. */
public final class BroughtPki {
    private static final X500Name AUTHORITY = new X500Name("CN=Authority of a test,O=Sluis test");
    private final Path folder;
    private final Credential authority;

    private BroughtPki(Path folder) throws GeneralSecurityException, IOException, OperatorCreationException {
        this.folder = folder;
        var pair = pair();
        var certificate = certificate(AUTHORITY, pair, pair.getPrivate(), true);
        authority = new Credential(pair.getPrivate(), List.of(certificate.certificate()));
        CredentialFiles.write(folder, "ca", authority);
    }

    /** Writes {@code ca.crt}, and {@code gateway} and each party as .crt, .key and, for the parties, .p12. */
    public static BroughtPki in(Path folder, CertificateSubject... parties)
            throws GeneralSecurityException, IOException, OperatorCreationException {
        OwnerOnlyFiles.folder(folder);
        var pki = new BroughtPki(folder);
        CredentialFiles.write(folder, "gateway", pki.issue(new X500Name("CN=localhost")));
        for (var party : parties) {
            var credential = pki.issue(DevelopmentPki.name(party));
            CredentialFiles.write(folder, party.name(), credential);
            CredentialFiles.writeP12(
                    folder.resolve(party.name() + ".p12"),
                    party.name(),
                    credential,
                    DevelopmentPki.P12_PASSWORD.toCharArray());
        }
        return pki;
    }

    public Path file(String name) {
        return folder.resolve(name);
    }

    private Credential issue(X500Name subject) throws GeneralSecurityException, IOException, OperatorCreationException {
        return certificate(subject, pair(), authority.key(), false);
    }

    private Credential certificate(X500Name subject, KeyPair pair, PrivateKey signer, boolean isAuthority)
            throws GeneralSecurityException, IOException, OperatorCreationException {
        var now = Instant.now();
        var builder = new JcaX509v3CertificateBuilder(
                AUTHORITY,
                BigInteger.valueOf(System.nanoTime()),
                Date.from(now.minus(Duration.ofMinutes(1))),
                Date.from(now.plus(Duration.ofHours(1))),
                subject,
                pair.getPublic());
        builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(isAuthority));
        builder.addExtension(
                Extension.subjectAlternativeName,
                false,
                new GeneralNames(new GeneralName(GeneralName.dNSName, "localhost")));
        var certificate = new JcaX509CertificateConverter()
                .getCertificate(builder.build(new JcaContentSignerBuilder("SHA256withECDSA").build(signer)));
        var chain = new ArrayList<>(List.of(certificate));
        if (!isAuthority) {
            chain.add(authority.certificate());
        }
        return new Credential(pair.getPrivate(), chain);
    }

    private static KeyPair pair() throws GeneralSecurityException {
        var generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(256);
        return generator.generateKeyPair();
    }
}
