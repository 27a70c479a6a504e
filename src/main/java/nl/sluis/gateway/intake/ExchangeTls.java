package nl.sluis.gateway.intake;

import io.netty.buffer.ByteBufAllocator;
import io.netty.handler.ssl.ApplicationProtocolConfig;
import io.netty.handler.ssl.ClientAuth;
import io.netty.handler.ssl.JdkSslContext;
import io.netty.handler.ssl.SslContext;
import io.netty.handler.ssl.SslHandler;
import io.netty.handler.ssl.SupportedCipherSuiteFilter;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.springframework.boot.ssl.SslBundle;
import org.springframework.boot.ssl.SslBundles;

/**
 * TLS 1.2 or 1.3 with a client certificate of an authority that a party has, whatever the settings say of it. Renewed
 * certificates and anchors hold from the next handshake on; a session of before cannot be resumed then.
 */
final class ExchangeTls {
    static final String SSL_BUNDLE = "sluis";
    private static final String[] PROTOCOLS = {"TLSv1.3", "TLSv1.2"};
    private static final int HANDSHAKE_SECONDS = 10;
    /** Suites with forward secrecy and authenticated encryption (NCSC "goed"; Digikoppeling TLSCIPH001). */
    private static final List<String> SUITES = List.of(
            "TLS_AES_128_GCM_SHA256",
            "TLS_AES_256_GCM_SHA384",
            "TLS_CHACHA20_POLY1305_SHA256",
            "TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384",
            "TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256",
            "TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384",
            "TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256",
            "TLS_ECDHE_ECDSA_WITH_CHACHA20_POLY1305_SHA256",
            "TLS_ECDHE_RSA_WITH_CHACHA20_POLY1305_SHA256");

    private volatile SslContext current;

    ExchangeTls(SslBundles bundles) {
        current = contextOf(bundles.getBundle(SSL_BUNDLE));
        bundles.addBundleUpdateHandler(SSL_BUNDLE, renewed -> current = contextOf(renewed));
    }

    /** @param handshakes where the arithmetic of a handshake is done: it takes a hundred times as long as a record */
    SslHandler handler(ByteBufAllocator memory, Executor handshakes) {
        var handler = new OneHandshake(current.newEngine(memory), handshakes);
        handler.setHandshakeTimeout(HANDSHAKE_SECONDS, TimeUnit.SECONDS);
        return handler;
    }

    private static SslContext contextOf(SslBundle bundle) {
        if (bundle.getStores().getTrustStore() == null) {
            // without anchors of its own Java would believe every authority that its installation knows
            throw new IllegalStateException("the SSL bundle '" + SSL_BUNDLE + "' names nobody whom it trusts");
        }
        return new JdkSslContext(
                bundle.createSslContext(),
                false,
                SUITES,
                SupportedCipherSuiteFilter.INSTANCE,
                ApplicationProtocolConfig.DISABLED,
                ClientAuth.REQUIRE,
                PROTOCOLS,
                false);
    }
}
