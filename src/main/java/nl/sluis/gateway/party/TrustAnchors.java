package nl.sluis.gateway.party;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The certificates under which parties' certificates are issued, by the name of their file. Read when first asked for:
 * in development they are made in the same start.
 */
final class TrustAnchors {
    private final Path folder;
    private final Map<String, X509Certificate> read = new ConcurrentHashMap<>();

    TrustAnchors(Path folder) {
        this.folder = folder;
    }

    /**
     * The anchor of this name.
     *
     * @throws ConfigurationRefusedException when there is no such file, or it holds no certificate
     */
    X509Certificate anchor(String name) {
        return read.computeIfAbsent(name, this::load);
    }

    /** Whether this anchor itself issued the certificate; an intermediate has to be an anchor by its own name. */
    boolean issued(String name, X509Certificate certificate) {
        var anchor = anchor(name);
        if (!certificate.getIssuerX500Principal().equals(anchor.getSubjectX500Principal())) {
            return false;
        }
        try {
            certificate.verify(anchor.getPublicKey());
            return true;
        } catch (GeneralSecurityException notIssued) {
            return false;
        }
    }

    private X509Certificate load(String name) {
        var file = folder.resolve(name);
        try (var bytes = Files.newInputStream(file)) {
            return (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(bytes);
        } catch (IOException missing) {
            throw new ConfigurationRefusedException(
                    file + ": parties.yaml names this trust anchor, and it cannot be read", missing);
        } catch (CertificateException broken) {
            throw new ConfigurationRefusedException(
                    file + ": parties.yaml names this trust anchor, and it holds no certificate", broken);
        }
    }
}
