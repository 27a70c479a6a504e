package nl.sluis.gateway.intake;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.HashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/** Where the exchange port listens: in development on this machine's own address only, whatever the settings say. */
final class ExchangePlace {
    private static final Logger LOG = LoggerFactory.getLogger(ExchangePlace.class);
    private static final int DEFAULT_PORT = 8443;
    /** As Spring Boot tells the ports of its own servers. */
    private static final String PORTS = "server.ports";

    private static final String PORT = "local.server.port";
    private final ConfigurableEnvironment environment;

    ExchangePlace(ConfigurableEnvironment environment) {
        this.environment = environment;
    }

    InetSocketAddress address() {
        return new InetSocketAddress(host(), environment.getProperty("server.port", Integer.class, DEFAULT_PORT));
    }

    private InetAddress host() {
        if ("development".equals(environment.getProperty("sluis.mode"))) {
            LOG.info("development: the exchange port listens on {} only", InetAddress.getLoopbackAddress());
            return InetAddress.getLoopbackAddress();
        }
        try {
            return InetAddress.getByName(environment.getProperty("server.address", ""));
        } catch (UnknownHostException e) {
            throw new IllegalStateException("server.address is not an address of this machine", e);
        }
    }

    /** Makes it known as {@code local.server.port}. */
    void isAt(int port) {
        var sources = environment.getPropertySources();
        var ports = new HashMap<String, Object>();
        if (sources.get(PORTS) instanceof MapPropertySource known) {
            ports.putAll(known.getSource());
        }
        ports.put(PORT, port);
        sources.addFirst(new MapPropertySource(PORTS, ports));
    }
}
