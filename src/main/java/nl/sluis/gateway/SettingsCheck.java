package nl.sluis.gateway;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import org.apache.commons.logging.Log;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.env.EnvironmentPostProcessor;
import org.springframework.boot.logging.DeferredLogFactory;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;

/**
 * Before anything else is made: the mode is named, every {@code sluis.*} key is a known one, and development does not
 * listen to the network.
 *
 * <p>Spring's own default is to pass over a key that nobody reads; here it refuses, since a misspelt limit is no limit.
 */
final class SettingsCheck implements EnvironmentPostProcessor, Ordered {
    private static final List<String> MODES = List.of("development", "production");
    private final Log log;

    SettingsCheck(DeferredLogFactory logs) {
        this.log = logs.getLog(SettingsCheck.class);
    }

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        if (!application.getAllSources().contains(SluisGateway.class)) {
            return; // a test that starts a part of the house on its own
        }
        KnownSettings.ofClassPath().refuseUnknown(environment);
        switch (mode(environment)) {
            case "development" -> {
                requireLoopback(environment, "server.address");
                requireLoopback(environment, "management.server.address");
                log.warn("development mode: keys and certificates are made up, stand-ins receive, and only this machine"
                        + " can connect (127.0.0.1)");
            }
            case "production" -> requireOrigin(environment);
            default -> throw unknownMode();
        }
    }

    private static String mode(ConfigurableEnvironment environment) {
        var mode = environment.getProperty("sluis.mode", "");
        if (!MODES.contains(mode)) {
            throw unknownMode();
        }
        return mode;
    }

    private static StartRefusedException unknownMode() {
        return new StartRefusedException(
                "sluis.mode names no mode: it is 'development' or 'production', and there is no default",
                "Say --sluis.mode=development to try Sluis on this machine, or --sluis.mode=production to run it.");
    }

    private static void requireOrigin(ConfigurableEnvironment environment) {
        if (environment.getProperty("sluis.origin", "").startsWith("localhost")) {
            throw new StartRefusedException(
                    "sluis.origin is the one of development, and it stands in the log for ever",
                    "Set sluis.origin to the public host of this gateway and /log, as in gateway.example.nl/log.");
        }
    }

    private static void requireLoopback(ConfigurableEnvironment environment, String key) {
        if (!isLoopback(environment.getProperty(key, ""))) {
            throw new StartRefusedException(
                    key + " is not an address of this machine alone, and in development mode keys are made up",
                    "Leave " + key + " at 127.0.0.1, or start with --sluis.mode=production.");
        }
    }

    private static boolean isLoopback(String address) {
        try {
            return !address.isEmpty() && InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }

    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }
}
