package nl.sluis.gateway.keys;

import java.math.BigInteger;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** A certificate that development mode did not make, with an RSA key and as its own anchor: what an operator brings. */
final class UnmarkedCertificate {
    private UnmarkedCertificate() {}

    /** Writes {@code <name>.crt} and {@code <name>.key}, valid for an hour. */
    static Credential write(Path folder, String name) throws Exception {
        return write(folder, name, Instant.now());
    }

    /** As if an hour of validity had begun at this moment. */
    static Credential write(Path folder, String name, Instant from) throws Exception {
        var pair = KeyPairGenerator.getInstance("RSA").generateKeyPair();
        var subject = new X500Name("CN=" + name);
        var builder = new JcaX509v3CertificateBuilder(
                subject,
                BigInteger.ONE,
                Date.from(from.minusSeconds(60)),
                Date.from(from.plusSeconds(3600)),
                subject,
                pair.getPublic());
        var signer = new JcaContentSignerBuilder("SHA256withRSA").build(pair.getPrivate());
        var certificate = new JcaX509CertificateConverter().getCertificate(builder.build(signer));
        var credential = new Credential(pair.getPrivate(), List.of(certificate));
        CredentialFiles.write(folder, name, credential);
        return credential;
    }
}
