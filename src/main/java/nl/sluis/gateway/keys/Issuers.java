package nl.sluis.gateway.keys;

import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Whose key signed a certificate. The name alone does not tell: who sends a chain could send another of that name with it.
 * Remembered, for checking a signature costs more than all else that happens at the door.
 */
final class Issuers {
    private static final int MOST = 10_000;
    private final Map<X509Certificate, Issued> known = new ConcurrentHashMap<>();

    /**
     * @param lists      where the certificate says that the list of the revoked is
     * @param responders where it says that its authority answers whether it was
     */
    record Issued(X509Certificate issuer, List<URI> lists, List<URI> responders) {
        boolean namesNothing() {
            return lists.isEmpty() && responders.isEmpty();
        }
    }

    Optional<Issued> of(X509Certificate certificate, List<X509Certificate> candidates) {
        var before = known.get(certificate);
        if (before != null) {
            return Optional.of(before);
        }
        var found = candidates.stream()
                .filter(one -> one.getSubjectX500Principal().equals(certificate.getIssuerX500Principal()))
                .filter(one -> hasSigned(one, certificate))
                .findFirst()
                .map(one -> new Issued(one, RevocationList.namedBy(certificate), StatusAnswer.namedBy(certificate)));
        if (known.size() > MOST) {
            known.clear();
        }
        found.ifPresent(one -> known.put(certificate, one));
        return found;
    }

    private static boolean hasSigned(X509Certificate issuer, X509Certificate certificate) {
        try {
            certificate.verify(issuer.getPublicKey());
            return true;
        } catch (GeneralSecurityException e) {
            return false;
        }
    }
}
