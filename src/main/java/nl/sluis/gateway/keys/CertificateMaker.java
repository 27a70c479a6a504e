package nl.sluis.gateway.keys;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERUTF8String;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** Makes the certificates of development mode (RFC 5280): ECDSA on P-256, each with a mark that production refuses. */
final class CertificateMaker {
    /** Ours, from a random UUID (ITU-T X.667); stands in each certificate that development mode makes. */
    static final String DEVELOPMENT_MARK = "2.25.335237492017706641055087650092215057347";

    private final SecureRandom random;

    CertificateMaker(SecureRandom random) {
        this.random = random;
    }

    static boolean wasMadeInDevelopment(X509Certificate certificate) {
        return certificate.getExtensionValue(DEVELOPMENT_MARK) != null;
    }

    /** @param from first moment of validity; @param until last one */
    record Validity(Instant from, Instant until) {}

    Credential authority(X500Name name, Validity validity) {
        try {
            var pair = newPair();
            var builder = new JcaX509v3CertificateBuilder(
                    name, serial(), Date.from(validity.from()), Date.from(validity.until()), name, pair.getPublic());
            builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(0));
            builder.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign));
            return new Credential(pair.getPrivate(), List.of(signed(builder, pair, pair)));
        } catch (GeneralSecurityException | IOException | OperatorCreationException e) {
            throw new KeyUnavailableException("the development authority cannot be made", e);
        }
    }

    /** A certificate for both ends of a connection on this machine. */
    Credential issue(Credential authority, X500Name subject, Validity validity) {
        try {
            var pair = newPair();
            var issuer = authority.certificate();
            var builder = new JcaX509v3CertificateBuilder(
                    issuer,
                    serial(),
                    Date.from(validity.from()),
                    Date.from(validity.until()),
                    subject,
                    pair.getPublic());
            builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(false));
            builder.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature));
            builder.addExtension(Extension.extendedKeyUsage, false, new ExtendedKeyUsage(new KeyPurposeId[] {
                KeyPurposeId.id_kp_serverAuth, KeyPurposeId.id_kp_clientAuth
            }));
            builder.addExtension(Extension.subjectAlternativeName, false, thisMachine());
            builder.addExtension(
                    Extension.authorityKeyIdentifier,
                    false,
                    new JcaX509ExtensionUtils().createAuthorityKeyIdentifier(issuer.getPublicKey()));
            var certificate = signed(builder, pair, new KeyPair(issuer.getPublicKey(), authority.key()));
            return new Credential(pair.getPrivate(), List.of(certificate, issuer));
        } catch (GeneralSecurityException | IOException | OperatorCreationException e) {
            throw new KeyUnavailableException("a development certificate cannot be made", e);
        }
    }

    private static GeneralNames thisMachine() {
        return new GeneralNames(new GeneralName[] {
            new GeneralName(GeneralName.dNSName, "localhost"),
            new GeneralName(GeneralName.iPAddress, "127.0.0.1"),
            new GeneralName(GeneralName.iPAddress, "::1")
        });
    }

    private static X509Certificate signed(X509v3CertificateBuilder builder, KeyPair subject, KeyPair issuer)
            throws GeneralSecurityException, IOException, OperatorCreationException {
        builder.addExtension(
                Extension.subjectKeyIdentifier,
                false,
                new JcaX509ExtensionUtils().createSubjectKeyIdentifier(subject.getPublic()));
        builder.addExtension(
                new ASN1ObjectIdentifier(DEVELOPMENT_MARK), false, new DERUTF8String("Sluis, development only"));
        var signer = new JcaContentSignerBuilder("SHA256withECDSA").build(issuer.getPrivate());
        return new JcaX509CertificateConverter().getCertificate(builder.build(signer));
    }

    private KeyPair newPair() throws GeneralSecurityException {
        var generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"), random);
        return generator.generateKeyPair();
    }

    private BigInteger serial() {
        return new BigInteger(127, random).setBit(126);
    }
}
