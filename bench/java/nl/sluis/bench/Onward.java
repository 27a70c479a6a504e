package nl.sluis.bench;

import javax.net.ssl.SSLContext;
import org.apache.camel.CamelContext;
import org.apache.camel.component.http.HttpClientConfigurer;
import org.apache.camel.support.jsse.SSLContextParameters;

/** How both baselines talk to the receiver: Camel's HTTP client over mutual TLS. */
final class Onward {
    private Onward() {}

    /** Camel's own, with our certificates. */
    static SSLContextParameters tls(Pki pki) {
        var context = pki.of(Pki.GATEWAY);
        return new SSLContextParameters() {
            @Override
            public SSLContext createSSLContext(CamelContext camel) {
                return context;
            }
        };
    }

    /**
     * The one setting that makes the difference: by default the client ties a connection that showed a certificate to the
     * identity of one request, and so makes a new handshake for each.
     */
    static HttpClientConfigurer reusingConnections() {
        return client ->
                client.disableConnectionState().disableCookieManagement().disableAuthCaching();
    }

    /** The endpoint for {@code to()}; the beans {@code onwardTls} and {@code reusingConnections} are the two above. */
    static String endpoint(int receiverPort) {
        return "https://localhost:" + receiverPort + "/uwv-voorbeeld?bridgeEndpoint=true&throwExceptionOnFailure=false"
                + "&sslContextParameters=#onwardTls&httpClientConfigurer=#reusingConnections"
                + "&connectionsPerRoute=1024&maxTotalConnections=1024";
    }
}
