package nl.sluis.gateway.keys;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.x509.AccessDescription;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.AuthorityInformationAccess;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.cert.ocsp.BasicOCSPResp;
import org.bouncycastle.cert.ocsp.CertificateID;
import org.bouncycastle.cert.ocsp.CertificateStatus;
import org.bouncycastle.cert.ocsp.OCSPException;
import org.bouncycastle.cert.ocsp.OCSPReqBuilder;
import org.bouncycastle.cert.ocsp.OCSPResp;
import org.bouncycastle.cert.ocsp.RevokedStatus;
import org.bouncycastle.cert.ocsp.SingleResp;
import org.bouncycastle.cert.ocsp.jcajce.JcaCertificateID;
import org.bouncycastle.operator.DigestCalculatorProvider;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;

/**
 * What an authority said about one certificate when it was asked (OCSP, RFC 6960). Whoever holds one knows that the authority
 * signed it, or whom the authority named for that; whether it is fresh enough is for the holder to judge.
 */
public final class StatusAnswer {
    private static final int MOST_BYTES = 1 << 20;
    private final byte[] encoded;
    private final SingleResp answer;

    private StatusAnswer(byte[] encoded, SingleResp answer) {
        this.encoded = encoded;
        this.answer = answer;
    }

    /** RFC 6960, 2.2: unknown is a word of the authority too, and no good one. */
    public enum Said {
        GOOD,
        REVOKED,
        UNKNOWN
    }

    /**
     * Asks, without a nonce: answers are kept for hours, as lists are (RFC 5019).
     *
     * @param atMost for the whole of it
     * @throws IOException when nothing came in time, or something else than an answer
     * @throws GeneralSecurityException when it is about another certificate, or its signature does not hold
     */
    public static StatusAnswer ask(URI address, X509Certificate certificate, X509Certificate issuer, Duration atMost)
            throws IOException, GeneralSecurityException {
        var question = HttpRequest.newBuilder(address)
                .header("Content-Type", "application/ocsp-request")
                .POST(BodyPublishers.ofByteArray(question(certificate, issuer)));
        return of(Fetched.bytes(question, atMost, MOST_BYTES), certificate, issuer);
    }

    /** As {@link #ask}, of bytes that were kept. */
    public static StatusAnswer of(byte[] bytes, X509Certificate certificate, X509Certificate issuer)
            throws IOException, GeneralSecurityException {
        var response = new OCSPResp(bytes);
        try {
            if (response.getStatus() != OCSPResp.SUCCESSFUL
                    || !(response.getResponseObject() instanceof BasicOCSPResp basic)) {
                throw new IOException("the responder gave no status; its code was " + response.getStatus());
            }
            new Responder(issuer).verify(basic);
            return new StatusAnswer(bytes, about(basic, certificate, issuer));
        } catch (OCSPException | OperatorCreationException e) {
            throw new GeneralSecurityException("the answer cannot be read or checked", e);
        }
    }

    private static SingleResp about(BasicOCSPResp basic, X509Certificate certificate, X509Certificate issuer)
            throws GeneralSecurityException, OCSPException, OperatorCreationException {
        for (var one : basic.getResponses()) {
            var id = one.getCertID();
            // by the hash that the responder used: what it is asked with binds it to nothing
            var ours = new JcaCertificateID(
                    digests().get(new AlgorithmIdentifier(id.getHashAlgOID())), issuer, certificate.getSerialNumber());
            if (id.getSerialNumber().equals(ours.getSerialNumber())
                    && Arrays.equals(id.getIssuerKeyHash(), ours.getIssuerKeyHash())
                    && Arrays.equals(id.getIssuerNameHash(), ours.getIssuerNameHash())) {
                return one;
            }
        }
        throw new CertificateException("the answer is about another certificate");
    }

    /** Where this certificate says that its authority answers: the addresses of HTTP. */
    public static List<URI> namedBy(X509Certificate certificate) {
        var extension = certificate.getExtensionValue(Extension.authorityInfoAccess.getId());
        if (extension == null) {
            return List.of();
        }
        var access = AuthorityInformationAccess.getInstance(
                ASN1OctetString.getInstance(extension).getOctets());
        return Arrays.stream(access.getAccessDescriptions())
                .filter(one -> one.getAccessMethod().equals(AccessDescription.id_ad_ocsp))
                .map(AccessDescription::getAccessLocation)
                .filter(where -> where.getTagNo() == GeneralName.uniformResourceIdentifier)
                .map(where -> where.getName().toString())
                .filter(text -> text.matches("https?://.+"))
                .map(URI::create)
                .toList();
    }

    public Said said() {
        var status = answer.getCertStatus();
        if (status == CertificateStatus.GOOD) {
            return Said.GOOD;
        }
        return status instanceof RevokedStatus ? Said.REVOKED : Said.UNKNOWN;
    }

    /** Until when the authority itself says that it is good; one that does not say so is over at once. */
    public Instant nextUpdate() {
        return answer.getNextUpdate() == null
                ? thisUpdate()
                : answer.getNextUpdate().toInstant();
    }

    public Instant thisUpdate() {
        return answer.getThisUpdate().toInstant();
    }

    byte[] encoded() {
        return encoded.clone();
    }

    /** SHA-1 names the issuer here and protects nothing; responders need not know another (RFC 5019, 2.1.1). */
    private static byte[] question(X509Certificate certificate, X509Certificate issuer)
            throws IOException, GeneralSecurityException {
        try {
            var id =
                    new JcaCertificateID(digests().get(CertificateID.HASH_SHA1), issuer, certificate.getSerialNumber());
            return new OCSPReqBuilder().addRequest(id).build().getEncoded();
        } catch (OCSPException | OperatorCreationException e) {
            throw new GeneralSecurityException("the question cannot be made", e);
        }
    }

    private static DigestCalculatorProvider digests() throws OperatorCreationException {
        return new JcaDigestCalculatorProviderBuilder().build();
    }
}
