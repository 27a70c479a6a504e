package nl.sluis.gateway.keys;

import java.io.IOException;
import java.math.BigInteger;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AccessDescription;
import org.bouncycastle.asn1.x509.AuthorityInformationAccess;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.CRLDistPoint;
import org.bouncycastle.asn1.x509.CRLReason;
import org.bouncycastle.asn1.x509.DistributionPoint;
import org.bouncycastle.asn1.x509.DistributionPointName;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v2CRLBuilder;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.jspecify.annotations.Nullable;

/** An authority of somebody else, with the certificates that it gave out: what production is brought. */
public final class BroughtPki {
    private static final X500Name AUTHORITY = new X500Name("CN=Authority of a test,O=Sluis test");
    private final Path folder;
    private final @Nullable URI listAddress;
    private final @Nullable URI responder;
    private final Credential authority;

    private BroughtPki(Path folder, @Nullable URI listAddress, @Nullable URI responder)
            throws GeneralSecurityException, IOException, OperatorCreationException {
        this.folder = folder;
        this.listAddress = listAddress;
        this.responder = responder;
        var pair = pair();
        var certificate = certificate(AUTHORITY, pair, pair.getPrivate(), true);
        authority = new Credential(pair.getPrivate(), List.of(certificate.certificate()));
        CredentialFiles.write(folder, "ca", authority);
    }

    /** Writes {@code ca.crt}, and {@code gateway} and each party as .crt, .key and, for the parties, .p12. */
    public static BroughtPki in(Path folder, CertificateSubject... parties) throws Exception {
        return in(folder, null, parties);
    }

    /** @param listAddress where certificates say that the list of the revoked is */
    static BroughtPki in(Path folder, @Nullable URI listAddress, CertificateSubject... parties) throws Exception {
        return in(folder, listAddress, null, parties);
    }

    /** @param responder whom certificates name to be asked whether they were revoked */
    static BroughtPki in(Path folder, @Nullable URI listAddress, @Nullable URI responder, CertificateSubject... parties)
            throws Exception {
        OwnerOnlyFiles.folder(folder);
        var pki = new BroughtPki(folder, listAddress, responder);
        pki.revoke(Instant.now().plus(Duration.ofDays(1)));
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

    /** Writes the list of what this authority revoked; the one before it is older. */
    public void revoke(Instant nextUpdate, X509Certificate... revoked) throws Exception {
        var now = Date.from(Instant.now());
        var list = new JcaX509v2CRLBuilder(authority.certificate(), now).setNextUpdate(Date.from(nextUpdate));
        for (var one : revoked) {
            list.addCRLEntry(one.getSerialNumber(), now, CRLReason.keyCompromise);
        }
        var signer = new JcaContentSignerBuilder("SHA256withECDSA").build(authority.key());
        Files.write(folder.resolve("ca.crl"), list.build(signer).getEncoded());
    }

    /** In the place of the party's certificate, one that is for this alone. */
    void issueFor(KeyPurposeId purpose, CertificateSubject party) throws Exception {
        CredentialFiles.write(
                folder, party.name(), certificate(DevelopmentPki.name(party), pair(), authority.key(), false, purpose));
    }

    /** In the place of a certificate of this name, and its key, newer ones. */
    public void renew(String name, X500Name subject) throws Exception {
        CredentialFiles.write(folder, name, issue(subject));
    }

    public X509Certificate certificate(String name) {
        return CredentialFiles.certificates(folder.resolve(name + ".crt")).getFirst();
    }

    X509Certificate authority() {
        return authority.certificate();
    }

    Credential authorityItself() {
        return authority;
    }

    /** Somebody to whom this authority gave a certificate that is for this alone. */
    Credential issued(String name, KeyPurposeId purpose) throws Exception {
        return certificate(new X500Name("CN=" + name), pair(), authority.key(), false, purpose);
    }

    public Path file(String name) {
        return folder.resolve(name);
    }

    private Credential issue(X500Name subject) throws GeneralSecurityException, IOException, OperatorCreationException {
        return certificate(subject, pair(), authority.key(), false);
    }

    private Credential certificate(
            X500Name subject, KeyPair pair, PrivateKey signer, boolean isAuthority, KeyPurposeId... purposes)
            throws GeneralSecurityException, IOException, OperatorCreationException {
        var now = Instant.now();
        var builder = new JcaX509v3CertificateBuilder(
                AUTHORITY,
                BigInteger.valueOf(System.nanoTime()),
                Date.from(now.minus(Duration.ofMinutes(1))),
                Date.from(now.plus(Duration.ofDays(30))),
                subject,
                pair.getPublic());
        builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(isAuthority));
        builder.addExtension(
                Extension.subjectAlternativeName,
                false,
                new GeneralNames(new GeneralName(GeneralName.dNSName, "localhost")));
        if (purposes.length > 0) {
            builder.addExtension(Extension.extendedKeyUsage, true, new ExtendedKeyUsage(purposes));
        }
        if (listAddress != null && !isAuthority) {
            var where =
                    new GeneralNames(new GeneralName(GeneralName.uniformResourceIdentifier, listAddress.toString()));
            var point = new DistributionPoint(new DistributionPointName(where), null, null);
            builder.addExtension(
                    Extension.cRLDistributionPoints, false, new CRLDistPoint(new DistributionPoint[] {point}));
        }
        if (responder != null && !isAuthority) {
            var where = new GeneralName(GeneralName.uniformResourceIdentifier, responder.toString());
            builder.addExtension(
                    Extension.authorityInfoAccess,
                    false,
                    new AuthorityInformationAccess(AccessDescription.id_ad_ocsp, where));
        }
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
