package nl.sluis.gateway.intake;

import java.net.InetAddress;
import java.util.Arrays;
import org.apache.catalina.Context;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.valves.ErrorReportValve;
import org.apache.coyote.http11.Http11NioProtocol;
import org.apache.tomcat.util.net.SSLHostConfig;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.Ssl;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.core.Ordered;
import org.springframework.core.env.Environment;

/**
 * The exchange port: TLS 1.2 or 1.3 with a client certificate, whatever the settings say of it; in development on this
 * machine's own address only.
 */
final class ExchangeConnector implements WebServerFactoryCustomizer<TomcatServletWebServerFactory>, Ordered {
    static final String SSL_BUNDLE = "sluis";
    private static final int DEFAULT_PORT = 8443;
    private static final Logger LOG = LoggerFactory.getLogger(ExchangeConnector.class);

    private final Environment environment;
    private final ExchangeDoor door;

    ExchangeConnector(Environment environment, ExchangeDoor door) {
        this.environment = environment;
        this.door = door;
    }

    /** After the settings of Spring Boot, so that none of them undoes what is set here. */
    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        if (!environment.containsProperty("server.port")) {
            factory.setPort(DEFAULT_PORT);
        }
        if ("development".equals(environment.getProperty("sluis.mode"))) {
            factory.setAddress(InetAddress.getLoopbackAddress());
            LOG.info("development: the exchange port listens on {} only", InetAddress.getLoopbackAddress());
        }
        var ssl = Ssl.forBundle(SSL_BUNDLE);
        ssl.setClientAuth(Ssl.ClientAuth.NEED);
        requireAnchors(factory.getSslBundles());
        factory.setSsl(ssl);
        factory.setHttp2(null);
        factory.addEngineValves(door);
        factory.addConnectorCustomizers(this::customize);
        factory.addContextCustomizers(this::reportProblems);
    }

    /** Without anchors of its own Tomcat would believe every authority that the Java installation knows. */
    private static void requireAnchors(@Nullable SslBundles bundles) {
        if (bundles == null || bundles.getBundle(SSL_BUNDLE).getStores().getTrustStore() == null) {
            throw new IllegalStateException("the SSL bundle '" + SSL_BUNDLE + "' names nobody whom it trusts");
        }
    }

    private void customize(Connector connector) {
        door.guard(connector);
        connector.setAllowTrace(false);
        connector.setXpoweredBy(false);
        var protocol = (Http11NioProtocol) connector.getProtocolHandler();
        protocol.setMaxKeepAliveRequests(-1); // a new handshake costs as much as some twenty messages
        protocol.setConnectionTimeout(20_000);
        protocol.setMaxHttpRequestHeaderSize(16 * 1_024);
        protocol.setServer(null);
        protocol.setServerRemoveAppProvidedValues(true);
        protocol.setExecutor(Thread.ofVirtual().name("exchange-", 0)::start);
        Arrays.stream(connector.findSslHostConfigs()).forEach(ExchangeConnector::harden);
    }

    /** Suites with forward secrecy and authenticated encryption (NCSC "goed"; Digikoppeling TLSCIPH001). */
    private static void harden(SSLHostConfig tls) {
        tls.setCertificateVerification("required");
        tls.setProtocols("TLSv1.2+TLSv1.3");
        tls.setCipherSuites("TLS_AES_128_GCM_SHA256:TLS_AES_256_GCM_SHA384:TLS_CHACHA20_POLY1305_SHA256");
        tls.setCiphers("ECDHE+AESGCM:ECDHE+CHACHA20");
    }

    /**
     * In the context, before an error page for people would be looked for, and in the host for what never comes to a
     * context, in the place of Spring Boot's valve and of the one that the host would make itself.
     */
    private void reportProblems(Context context) {
        context.getPipeline().addValve(new ProblemReport(door));
        var host = (StandardHost) context.getParent();
        Arrays.stream(host.getPipeline().getValves())
                .filter(ErrorReportValve.class::isInstance)
                .forEach(host.getPipeline()::removeValve);
        host.getPipeline().addValve(new ProblemReport(door));
        host.setErrorReportValveClass(ProblemReport.class.getName());
    }
}
