package nl.sluis.gateway.routes;

import javax.net.ssl.SSLContext;
import nl.sluis.gateway.keys.TlsIdentity;
import org.apache.camel.CamelContext;
import org.apache.camel.component.http.HttpComponent;
import org.apache.camel.support.jsse.SSLContextParameters;

/** The HTTP client of deliveries: mutual TLS with the gateway's certificate, connections used again. */
final class Outbound {
    private Outbound() {}

    static HttpComponent client(CamelContext camel, TlsIdentity identity, RouteSettings settings) {
        var https = new HttpComponent();
        https.setCamelContext(camel);
        https.setSslContextParameters(new GatewayTls(identity.client()));
        https.setConnectionsPerRoute(settings.connections());
        https.setMaxTotalConnections(settings.connections() * 8);
        https.setConnectTimeout(settings.connectTimeout().toMillis());
        https.setResponseTimeout(0); // no time-outs of the socket's own, but:
        https.setSoTimeout(0);
        var deadline = Deadline.after(settings.responseTimeout(), camel::isStopped);
        // a client certificate makes a connection "stateful", and by default each request would then shake hands anew
        https.setHttpClientConfigurer(client -> client.addExecInterceptorFirst("deadline", deadline)
                .disableConnectionState()
                .disableAutomaticRetries()
                .disableRedirectHandling()
                .disableCookieManagement()
                .disableContentCompression());
        return https;
    }

    /** The context that {@code keys} made; nothing of it is configured here. */
    private static final class GatewayTls extends SSLContextParameters {
        private final SSLContext context;

        GatewayTls(SSLContext context) {
            this.context = context;
        }

        @Override
        public SSLContext createSSLContext(CamelContext camel) {
            return context;
        }
    }
}
