package nl.sluis.gateway.keys;

import javax.net.ssl.SSLContext;
import org.springframework.boot.ssl.SslBundle;

/** The gateway's own certificate and whom it trusts, for the exchange port and for deliveries. */
public interface TlsIdentity {
    /** For the exchange port: own certificate, and the anchors of the parties as the only trusted ones. TLS 1.2 and 1.3. */
    SSLContext server();

    /** For deliveries: own certificate as client, and the anchors of the receivers as the only trusted ones. */
    SSLContext client();

    /** The same as a bundle for an embedded web server. The server itself must still be told that a client certificate is needed. */
    SslBundle bundle();
}
