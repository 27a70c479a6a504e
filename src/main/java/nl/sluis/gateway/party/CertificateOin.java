package nl.sluis.gateway.party;

import java.security.cert.X509Certificate;
import java.util.Optional;
import nl.sluis.gateway.message.Oin;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x500.style.IETFUtils;

/** The OIN in the subject serialNumber of a certificate (OID 2.5.4.5; Digikoppeling PKI001). */
final class CertificateOin {
    private CertificateOin() {}

    /** Empty when there is none, more than one, or one that is not an OIN: two names would leave us the choice. */
    static Optional<Oin> of(X509Certificate certificate) {
        var subject = X500Name.getInstance(certificate.getSubjectX500Principal().getEncoded());
        var numbers = subject.getRDNs(BCStyle.SERIALNUMBER);
        if (numbers.length != 1 || numbers[0].isMultiValued()) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    new Oin(IETFUtils.valueToString(numbers[0].getFirst().getValue())));
        } catch (IllegalArgumentException notAnOin) {
            return Optional.empty();
        }
    }
}
