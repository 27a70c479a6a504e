package nl.sluis.gateway.keys;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Set;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedKeyManager;
import javax.net.ssl.X509ExtendedTrustManager;
import org.springframework.boot.ssl.SslBundle;
import org.springframework.boot.ssl.SslBundleKey;
import org.springframework.boot.ssl.SslOptions;
import org.springframework.boot.ssl.SslStoreBundle;

/** A credential and its anchors as the stores in memory that JSSE and Tomcat ask for. */
final class StoreTlsIdentity implements TlsIdentity {
    private static final String ALIAS = "own";
    /** Stores in memory are never written: their password guards nothing, but Tomcat and JSSE want one. */
    private static final String IN_MEMORY = "in-memory";

    private static final Set<String> PROTOCOLS = Set.of("TLSv1.2", "TLSv1.3");
    /** Forward secrecy and authenticated encryption only: "goed" in NCSC, ICT-beveiligingsrichtlijnen voor TLS. */
    private static final Set<String> CIPHERS = Set.of(
            "TLS_AES_256_GCM_SHA384",
            "TLS_AES_128_GCM_SHA256",
            "TLS_CHACHA20_POLY1305_SHA256",
            "TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384",
            "TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256",
            "TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384",
            "TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256");

    private final KeyStore keys;
    private final KeyStore anchors;
    private final Credential credential;
    private final List<X509Certificate> trusted;
    private final X509ExtendedKeyManager key;
    private final X509ExtendedTrustManager trust;

    StoreTlsIdentity(Credential own, List<X509Certificate> anchors) {
        own.requirePair();
        try {
            this.keys = emptyStore();
            own.putInto(keys, ALIAS, IN_MEMORY.toCharArray());
            this.anchors = emptyStore();
            for (var i = 0; i < anchors.size(); i++) {
                this.anchors.setCertificateEntry("anchor-" + i, anchors.get(i));
            }
            this.credential = own;
            this.trusted = List.copyOf(anchors);
            this.key = keyManager(keys);
            this.trust = trustManager(this.anchors);
        } catch (GeneralSecurityException | IOException e) {
            throw new KeyUnavailableException("the certificate of " + own + " cannot be made ready for TLS", e);
        }
    }

    private static KeyStore emptyStore() throws GeneralSecurityException, IOException {
        var store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        return store;
    }

    private static X509ExtendedKeyManager keyManager(KeyStore keys) throws GeneralSecurityException {
        var factory = KeyManagerFactory.getInstance("PKIX");
        factory.init(keys, IN_MEMORY.toCharArray());
        return (X509ExtendedKeyManager) factory.getKeyManagers()[0];
    }

    private static X509ExtendedTrustManager trustManager(KeyStore anchors) throws GeneralSecurityException {
        var factory = TrustManagerFactory.getInstance("PKIX");
        factory.init(anchors);
        return (X509ExtendedTrustManager) factory.getTrustManagers()[0];
    }

    X509ExtendedKeyManager key() {
        return key;
    }

    X509ExtendedTrustManager trust() {
        return trust;
    }

    List<X509Certificate> own() {
        return credential.chain();
    }

    List<X509Certificate> anchors() {
        return trusted;
    }

    boolean isSameAs(StoreTlsIdentity other) {
        return own().equals(other.own()) && anchors().equals(other.anchors());
    }

    @Override
    public SSLContext server() {
        return context();
    }

    @Override
    public SSLContext client() {
        return context();
    }

    private SSLContext context() {
        try {
            var context = SSLContext.getInstance("TLS");
            context.init(new KeyManager[] {key}, new TrustManager[] {trust}, null);
            return requireModern(context);
        } catch (GeneralSecurityException e) {
            throw new KeyUnavailableException("TLS cannot be made ready", e);
        }
    }

    /** The JDK switches older versions off in its security properties; an operator may have switched them on. */
    static SSLContext requireModern(SSLContext context) {
        var offered = Set.of(context.getDefaultSSLParameters().getProtocols());
        if (!PROTOCOLS.containsAll(offered)) {
            throw new KeyUnavailableException(
                    "this JDK offers " + offered + "; only TLS 1.2 and 1.3 may be switched on");
        }
        return context;
    }

    @Override
    public SslBundle bundle() {
        return SslBundle.of(
                SslStoreBundle.of(keys, IN_MEMORY, anchors),
                SslBundleKey.of(IN_MEMORY, ALIAS),
                SslOptions.of(CIPHERS, PROTOCOLS));
    }

    @Override
    public String toString() {
        return "TlsIdentity[***]";
    }
}
