package nl.sluis.gateway.audit.tree;

import jakarta.servlet.http.HttpServlet;
import java.net.InetAddress;
import java.net.UnknownHostException;
import nl.sluis.gateway.keys.TlsIdentity;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.ssl.DefaultSslBundleRegistry;
import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.Ssl;
import org.springframework.boot.web.server.WebServer;
import org.springframework.context.SmartLifecycle;

/**
 * The read-only port: TLS with the gateway's certificate, and none asked of who reads. A server of its own, that shares
 * nothing with the exchange port.
 */
final class LogServer implements SmartLifecycle {
    private static final String BUNDLE = "log";
    private final LogSettings settings;
    private final boolean development;
    private final TlsIdentity identity;
    private final HttpServlet pages;
    private @Nullable WebServer server;

    LogServer(LogSettings settings, boolean development, TlsIdentity identity, HttpServlet pages) {
        this.settings = settings;
        this.development = development;
        this.identity = identity;
        this.pages = pages;
    }

    @Override
    public void start() {
        if (settings.port() == null) {
            return;
        }
        var factory = new TomcatServletWebServerFactory(settings.port());
        factory.setAddress(address());
        factory.setRegisterDefaultServlet(false);
        factory.setSslBundles(new DefaultSslBundleRegistry(BUNDLE, identity.bundle()));
        var ssl = Ssl.forBundle(BUNDLE);
        ssl.setClientAuth(Ssl.ClientAuth.NONE);
        factory.setSsl(ssl);
        server =
                factory.getWebServer(context -> context.addServlet("log", pages).addMapping("/log/*"));
        server.start();
    }

    private InetAddress address() {
        try {
            return development ? InetAddress.getLoopbackAddress() : InetAddress.getByName(settings.address());
        } catch (UnknownHostException e) {
            throw new IllegalStateException("sluis.log.address is not an address of this machine", e);
        }
    }

    /** The port that it listens on; -1 without one. */
    int port() {
        return server == null ? -1 : server.getPort();
    }

    @Override
    public void stop() {
        if (server != null) {
            server.stop();
            server.destroy();
            server = null;
        }
    }

    @Override
    public boolean isRunning() {
        return server != null;
    }
}
