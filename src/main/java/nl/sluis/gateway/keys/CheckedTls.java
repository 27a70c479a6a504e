package nl.sluis.gateway.keys;

import java.security.GeneralSecurityException;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import org.springframework.boot.ssl.SslBundle;

/** The gateway's TLS: what is renewed is used at the next handshake, and receivers are asked whether they were revoked. */
final class CheckedTls implements TlsIdentity {
    private final LiveTls live;
    private final Standing standing;

    CheckedTls(LiveTls live, Standing standing) {
        this.live = live;
        this.standing = standing;
    }

    @Override
    public SSLContext server() {
        return context(new LiveTrust(live, chain -> new Standing.Word.Good()));
    }

    @Override
    public SSLContext client() {
        return context(new LiveTrust(live, standing));
    }

    private SSLContext context(TrustManager trust) {
        try {
            var context = SSLContext.getInstance("TLS");
            context.init(new KeyManager[] {new LiveKey(live)}, new TrustManager[] {trust}, null);
            return StoreTlsIdentity.requireModern(context);
        } catch (GeneralSecurityException e) {
            throw new KeyUnavailableException("TLS cannot be made ready", e);
        }
    }

    @Override
    public SslBundle bundle() {
        return live.current().bundle();
    }

    @Override
    public String toString() {
        return "TlsIdentity[***]";
    }
}
