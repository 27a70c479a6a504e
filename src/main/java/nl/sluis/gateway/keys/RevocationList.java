package nl.sluis.gateway.keys;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.security.GeneralSecurityException;
import java.security.cert.CRLException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.x509.CRLDistPoint;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;

/** What an authority has revoked (RFC 5280, 5): a list as it was fetched. */
public final class RevocationList {
    private static final int MOST_BYTES = 20 << 20;
    private final X509CRL list;

    private RevocationList(X509CRL list) {
        this.list = list;
    }

    /**
     * Fetches a list; no redirect is followed.
     *
     * @param atMost for the whole of it
     * @throws IOException when nothing came in time, or something else than a list
     */
    public static RevocationList fetch(URI address, Duration atMost) throws IOException {
        return of(Fetched.bytes(HttpRequest.newBuilder(address), atMost, MOST_BYTES));
    }

    /** @throws IOException when this is no list, in DER or PEM */
    public static RevocationList of(byte[] bytes) throws IOException {
        try {
            var read = CertificateFactory.getInstance("X.509").generateCRL(new ByteArrayInputStream(bytes));
            if (!(read instanceof X509CRL list)) {
                throw new IOException("there is no list");
            }
            return new RevocationList(list);
        } catch (CRLException | CertificateException e) {
            throw new IOException("this is no revocation list", e);
        }
    }

    /** Where this certificate says that its list is: the addresses of HTTP. */
    public static List<URI> namedBy(X509Certificate certificate) {
        var extension = certificate.getExtensionValue(Extension.cRLDistributionPoints.getId());
        if (extension == null) {
            return List.of();
        }
        var addresses = new ArrayList<URI>();
        var points =
                CRLDistPoint.getInstance(ASN1OctetString.getInstance(extension).getOctets());
        for (var point : points.getDistributionPoints()) {
            if (point.getDistributionPoint() != null) {
                for (var name : GeneralNames.getInstance(
                                point.getDistributionPoint().getName())
                        .getNames()) {
                    var text = name.getName().toString();
                    if (name.getTagNo() == GeneralName.uniformResourceIdentifier && text.matches("https?://.+")) {
                        addresses.add(URI.create(text));
                    }
                }
            }
        }
        return List.copyOf(addresses);
    }

    /** @throws GeneralSecurityException when it is of another authority, or its signature does not hold */
    public void verify(X509Certificate authority) throws GeneralSecurityException {
        if (!list.getIssuerX500Principal().equals(authority.getSubjectX500Principal())) {
            throw new CertificateException("the list is of another authority");
        }
        list.verify(authority.getPublicKey());
    }

    public X500Principal issuer() {
        return list.getIssuerX500Principal();
    }

    /** Until when the authority itself says that it is good; one that does not say so is over at once. */
    public Instant nextUpdate() {
        return list.getNextUpdate() == null
                ? list.getThisUpdate().toInstant()
                : list.getNextUpdate().toInstant();
    }

    public Instant thisUpdate() {
        return list.getThisUpdate().toInstant();
    }

    public boolean revokes(X509Certificate certificate) {
        return list.getRevokedCertificate(certificate) != null;
    }

    byte[] encoded() {
        try {
            return list.getEncoded();
        } catch (CRLException e) {
            throw new IllegalStateException("a list that was read has an encoding", e);
        }
    }
}
