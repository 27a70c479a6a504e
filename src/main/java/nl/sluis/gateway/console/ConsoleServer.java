package nl.sluis.gateway.console;

import jakarta.servlet.http.HttpServlet;
import java.net.InetAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServer;
import org.springframework.context.SmartLifecycle;

/**
 * The console's own server on loopback. It shares nothing with the exchange port: what is not put here cannot be reached
 * here, and the other way round.
 */
final class ConsoleServer implements SmartLifecycle {
    private final int port;
    private final HttpServlet home;
    private @Nullable WebServer server;

    ConsoleServer(int port, HttpServlet home) {
        this.port = port;
        this.home = home;
    }

    @Override
    public void start() {
        var factory = new TomcatServletWebServerFactory(port);
        factory.setAddress(InetAddress.getLoopbackAddress());
        factory.setRegisterDefaultServlet(false);
        factory.setTomcatConnectorCustomizers(
                java.util.List.of(connector -> connector.setProperty("connectionTimeout", "10000")));
        server =
                factory.getWebServer(context -> context.addServlet("home", home).addMapping("/"));
        server.start();
    }

    /** The port that it listens on. */
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
