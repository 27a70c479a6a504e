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
import nl.sluis.gateway.message.Nearest;

/**
 * The certificates under which parties' certificates are issued, by the name of their file. Read when first asked for:
 * in development they are made in the same start.
 */
final class TrustAnchors {
    private final Path folder;
    private final Path namedIn;
    private final Map<String, X509Certificate> read = new ConcurrentHashMap<>();

    /** @param namedIn the file that names them */
    TrustAnchors(Path folder, Path namedIn) {
        this.folder = folder;
        this.namedIn = namedIn;
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

    /** Where it is named: file and line. */
    String placeOf(String name) {
        return Mention.of(namedIn, name);
    }

    private X509Certificate load(String name) {
        var file = folder.resolve(name);
        try (var bytes = Files.newInputStream(file)) {
            return (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(bytes);
        } catch (IOException missing) {
            throw new ConfigurationRefusedException(
                    placeOf(name) + ": the certificate " + file + " cannot be read" + nearest(name), missing);
        } catch (CertificateException broken) {
            throw new ConfigurationRefusedException(placeOf(name) + ": " + file + " holds no certificate", broken);
        }
    }

    private String nearest(String name) {
        try (var files = Files.list(folder)) {
            var known = files.map(file -> file.getFileName().toString())
                    .filter(file -> file.endsWith(".crt") || file.endsWith(".pem"))
                    .sorted()
                    .toList();
            return known.isEmpty() ? "" : "; did you mean '" + Nearest.to(name, known) + "'?";
        } catch (IOException noFolder) {
            return ": there is no folder " + folder;
        }
    }
}
