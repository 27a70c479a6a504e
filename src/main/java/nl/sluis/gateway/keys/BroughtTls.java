package nl.sluis.gateway.keys;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.Arrays;
import java.util.Date;
import java.util.List;

/** The certificate and anchors that an operator brings: all that production has. */
final class BroughtTls {
    private final TlsSettings settings;
    private final Mode mode;
    private final Clock clock;

    BroughtTls(TlsSettings settings, Mode mode, Clock clock) {
        this.settings = settings;
        this.mode = mode;
        this.clock = clock;
    }

    /** @throws KeyUnavailableException naming the setting that is missing, or the file that must not be here */
    StoreTlsIdentity identity() {
        return new StoreTlsIdentity(own(), anchors());
    }

    Credential own() {
        var own = read();
        own.chain().forEach(certificate -> refuseDevelopment(certificate, "our own certificate"));
        try {
            own.certificate().checkValidity(Date.from(clock.instant()));
        } catch (CertificateException e) {
            throw new KeyUnavailableException(
                    "our own certificate is valid from "
                            + own.certificate().getNotBefore().toInstant() + " until "
                            + own.certificate().getNotAfter().toInstant() + ", not now",
                    e);
        }
        return own;
    }

    private Credential read() {
        var certificate = settings.certificate();
        var key = settings.key();
        if (certificate != null && key != null) {
            return CredentialFiles.pem(certificate, key);
        }
        var p12 = settings.p12();
        var passwordFile = settings.p12PasswordFile();
        if (p12 != null && passwordFile != null) {
            return withPassword(p12, passwordFile);
        }
        throw new KeyUnavailableException(
                "our own certificate is missing: give sluis.tls.certificate and sluis.tls.key, or sluis.tls.p12");
    }

    private static Credential withPassword(Path p12, Path passwordFile) {
        var password = new char[0];
        try {
            password = Files.readString(passwordFile).strip().toCharArray();
            return CredentialFiles.p12(p12, password);
        } catch (IOException e) {
            throw new KeyUnavailableException("the password file " + passwordFile + " cannot be read", e);
        } finally {
            Arrays.fill(password, '\0');
        }
    }

    List<X509Certificate> anchors() {
        var file = settings.trustAnchors();
        if (file == null) {
            throw new KeyUnavailableException("nobody is trusted: give sluis.tls.trust-anchors");
        }
        var anchors = CredentialFiles.anchors(file);
        anchors.forEach(anchor -> refuseDevelopment(anchor, "the trust anchors in " + file));
        return anchors;
    }

    private void refuseDevelopment(X509Certificate certificate, String where) {
        if (mode == Mode.PRODUCTION && CertificateMaker.wasMadeInDevelopment(certificate)) {
            throw new KeyUnavailableException("production refuses a certificate that development mode made: "
                    + certificate.getSubjectX500Principal().getName() + " among " + where);
        }
    }
}
