package nl.sluis.gateway.keys;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.io.IOException;
import java.math.BigInteger;
import java.net.URI;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.CRLDistPoint;
import org.bouncycastle.asn1.x509.DistributionPoint;
import org.bouncycastle.asn1.x509.DistributionPointName;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.cert.X509v2CRLBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.jspecify.annotations.Nullable;

/** An authority whose certificate ends when a test says, and which may name a revocation list. */
public final class DatedAuthority {
    private static final String SIGNED = "SHA256withECDSA";
    private final Credential credential;

    private DatedAuthority(Credential credential) {
        this.credential = credential;
    }

    /** Writes {@code <name>.crt} and {@code <name>.key}, valid until this many days from now. */
    @CanIgnoreReturnValue
    public static DatedAuthority in(Path folder, String name, Duration fromNow, @Nullable URI revocationList)
            throws GeneralSecurityException, IOException, OperatorCreationException {
        var generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(256);
        var pair = generator.generateKeyPair();
        var subject = new X500Name("CN=" + name + " of a test");
        var end = Instant.now().plus(fromNow);
        var builder = new JcaX509v3CertificateBuilder(
                subject,
                BigInteger.valueOf(System.nanoTime()),
                Date.from(end.minus(Duration.ofDays(800))),
                Date.from(end),
                subject,
                pair.getPublic());
        builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(true));
        if (revocationList != null) {
            var address = new GeneralName(GeneralName.uniformResourceIdentifier, revocationList.toString());
            var point = new DistributionPoint(new DistributionPointName(new GeneralNames(address)), null, null);
            builder.addExtension(
                    Extension.cRLDistributionPoints, false, new CRLDistPoint(new DistributionPoint[] {point}));
        }
        var certificate = new JcaX509CertificateConverter()
                .getCertificate(builder.build(new JcaContentSignerBuilder(SIGNED).build(pair.getPrivate())));
        var credential = new Credential(pair.getPrivate(), List.of(certificate));
        OwnerOnlyFiles.folder(folder);
        CredentialFiles.write(folder, name, credential);
        return new DatedAuthority(credential);
    }

    /** A list of this authority, empty, that is good until then. */
    public byte[] revocationList(Instant nextUpdate) throws IOException, OperatorCreationException {
        var builder = new X509v2CRLBuilder(
                X500Name.getInstance(
                        credential.certificate().getSubjectX500Principal().getEncoded()),
                Date.from(nextUpdate.minus(Duration.ofDays(7))));
        builder.setNextUpdate(Date.from(nextUpdate));
        return builder.build(new JcaContentSignerBuilder(SIGNED).build(credential.key()))
                .getEncoded();
    }
}
