package nl.sluis.gateway.keys;

import java.security.GeneralSecurityException;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.ocsp.BasicOCSPResp;
import org.bouncycastle.cert.ocsp.OCSPException;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentVerifierProviderBuilder;

/**
 * Who may answer for an authority: itself, or who comes along with the answer with a certificate that this very authority gave
 * out for that purpose (RFC 6960, 4.2.2.2). Nobody else, whatever other authority it is under.
 *
 * @param authority that gave out the certificate in question
 */
record Responder(X509Certificate authority) {
    /** @throws GeneralSecurityException when nobody signed it who may */
    void verify(BasicOCSPResp answer) throws GeneralSecurityException, OCSPException, OperatorCreationException {
        for (var one : entitled(answer)) {
            if (answer.isSignatureValid(new JcaContentVerifierProviderBuilder().build(one.getPublicKey()))) {
                return;
            }
        }
        throw new CertificateException("the answer is not signed by the authority, nor by whom it named for that");
    }

    private List<X509Certificate> entitled(BasicOCSPResp answer) throws GeneralSecurityException {
        var all = new ArrayList<>(List.of(authority));
        for (var holder : answer.getCerts()) {
            var certificate = new JcaX509CertificateConverter().getCertificate(holder);
            if (isNamed(certificate)) {
                all.add(certificate);
            }
        }
        return all;
    }

    private boolean isNamed(X509Certificate certificate) throws GeneralSecurityException {
        var purposes = certificate.getExtendedKeyUsage();
        if (purposes == null || !purposes.contains(KeyPurposeId.id_kp_OCSPSigning.getId())) {
            return false;
        }
        certificate.checkValidity();
        if (!certificate.getIssuerX500Principal().equals(authority.getSubjectX500Principal())) {
            return false;
        }
        certificate.verify(authority.getPublicKey());
        return true;
    }
}
