package nl.sluis.gateway.keys;

import javax.net.ssl.SSLContext;

/** The gateway's own certificate and whom it trusts, for the exchange port and for deliveries. */
public interface TlsIdentity {
    /** For the exchange port: own certificate, and the anchors of the parties as the only trusted ones. TLS 1.2 and 1.3. */
    SSLContext server();

    /** For deliveries: own certificate as client, and the anchors of the receivers as the only trusted ones. */
    SSLContext client();
}
