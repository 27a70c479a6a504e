package nl.sluis.gateway.keys;

import java.net.Socket;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.List;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.X509ExtendedTrustManager;

/**
 * Believes whom the anchors believe that are in force at the handshake, for the use that the certificate is for (the JDK's PKIX
 * checks key usage and extended key usage), and of servers only those that were not revoked.
 */
final class LiveTrust extends X509ExtendedTrustManager {
    private final LiveTls live;
    private final Standing standing;

    LiveTrust(LiveTls live, Standing standing) {
        this.live = live;
        this.standing = standing;
    }

    private X509ExtendedTrustManager now() {
        return live.current().trust();
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType) throws CertificateException {
        now().checkServerTrusted(chain, authType);
        requireGood(chain);
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType, Socket socket)
            throws CertificateException {
        now().checkServerTrusted(chain, authType, socket);
        requireGood(chain);
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType, SSLEngine engine)
            throws CertificateException {
        now().checkServerTrusted(chain, authType, engine);
        requireGood(chain);
    }

    private void requireGood(X509Certificate[] chain) throws CertificateException {
        switch (standing.of(List.of(chain))) {
            case Standing.Word.Good() -> {}
            case Standing.Word.Revoked(var subject) -> throw new CertificateException(subject + " was revoked");
            case Standing.Word.Ended(var subject) -> throw new CertificateException(subject + " has ended");
            case Standing.Word.Unknown(var why) -> throw new CertificateException("not believed: " + why);
        }
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType) throws CertificateException {
        now().checkClientTrusted(chain, authType);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType, Socket socket)
            throws CertificateException {
        now().checkClientTrusted(chain, authType, socket);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType, SSLEngine engine)
            throws CertificateException {
        now().checkClientTrusted(chain, authType, engine);
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return now().getAcceptedIssuers();
    }
}
