package nl.sluis.gateway.keys;

import java.security.KeyStore;
import java.util.Map;
import java.util.Set;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import org.apache.kafka.common.config.SslConfigs;
import org.apache.kafka.common.security.auth.SslEngineFactory;
import org.jspecify.annotations.Nullable;

/**
 * The gateway's own certificate and anchors for the clients of Kafka, which make this class by its name. There is no other way
 * to a broker: no password, no channel without TLS, and a broker has the name by which it is called.
 */
public final class KafkaTls implements SslEngineFactory {
    private static final String CONTEXT = "sluis.tls";
    private @Nullable SSLContext context;

    /** The settings of a client. */
    public static Map<String, Object> of(SSLContext context) {
        return Map.of(
                "security.protocol",
                "SSL",
                SslConfigs.SSL_ENGINE_FACTORY_CLASS_CONFIG,
                KafkaTls.class,
                CONTEXT,
                context);
    }

    @Override
    public void configure(Map<String, ?> settings) {
        context = settings.get(CONTEXT) instanceof SSLContext given ? given : null;
    }

    @Override
    public SSLEngine createClientSslEngine(String host, int port, String endpointIdentification) {
        if (context == null) {
            throw new KeyUnavailableException("a client of Kafka was made without the gateway's certificate");
        }
        var engine = context.createSSLEngine(host, port);
        engine.setUseClientMode(true);
        var parameters = engine.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        engine.setSSLParameters(parameters);
        return engine;
    }

    @Override
    public SSLEngine createServerSslEngine(String host, int port) {
        throw new UnsupportedOperationException("the gateway is no broker");
    }

    /** Its certificate is of the whole life of the client. */
    @Override
    public boolean shouldBeRebuilt(Map<String, Object> newSettings) {
        return false;
    }

    @Override
    public Set<String> reconfigurableConfigs() {
        return Set.of();
    }

    @Override
    public @Nullable KeyStore keystore() {
        return null;
    }

    @Override
    public @Nullable KeyStore truststore() {
        return null;
    }

    @Override
    public void close() {
        context = null;
    }
}
