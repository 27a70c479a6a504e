package nl.sluis.gateway.party;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.code_intelligence.jazzer.mutation.annotation.NotNull;
import java.io.ByteArrayInputStream;
import java.math.BigInteger;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Date;
import java.util.Optional;
import nl.sluis.gateway.message.Oin;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** Whatever an authority writes as a subject: it names one OIN, or nobody. */
class CertificateSubjectFuzzTest {
    private static final TestPki.Identity ANYBODY = new TestPki("Fuzz CA").issue("CN=anybody");

    /** @param name the subject as DER, or what is none */
    @FuzzTest(maxDuration = "20s")
    void namesOneOinOrNobody(byte @NotNull [] name) throws Exception {
        X509Certificate certificate;
        try {
            var subject = X500Name.getInstance(name);
            var builder = new JcaX509v3CertificateBuilder(
                    new X500Name("CN=Fuzz CA"),
                    BigInteger.ONE,
                    new Date(0),
                    new Date(),
                    subject,
                    ANYBODY.certificate().getPublicKey());
            var signed = builder.build(new JcaContentSignerBuilder("SHA256withECDSA").build(ANYBODY.key()));
            certificate = (X509Certificate) CertificateFactory.getInstance("X.509")
                    .generateCertificate(new ByteArrayInputStream(signed.getEncoded()));
        } catch (CertificateException | IllegalArgumentException | IllegalStateException | ClassCastException none) {
            return; // then TLS has no certificate to show us
        }
        Optional<Oin> named = CertificateOin.of(certificate);
        named.ifPresent(oin -> assertThat(oin.value()).hasSize(20));
    }
}
