package nl.sluis.gateway;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.core.env.ConfigurableEnvironment;

/** What each mode asks of the settings: development does not listen to the network, production has a name of its own. */
final class ModeRules {
    private ModeRules() {}

    /** The first thing that is wrong. */
    static Optional<StartRefusedException> problem(ConfigurableEnvironment environment, String mode) {
        return switch (mode) {
            case "development" ->
                Stream.of("server.address", "management.server.address")
                        .filter(key -> !isLoopback(environment.getProperty(key, "")))
                        .map(ModeRules::notLoopback)
                        .findFirst();
            case "production" ->
                environment.getProperty("sluis.origin", "").startsWith("localhost")
                        ? Optional.of(originOfDevelopment())
                        : Optional.empty();
            default -> Optional.of(unknownMode());
        };
    }

    private static StartRefusedException unknownMode() {
        return new StartRefusedException(
                "sluis.mode names no mode: it is 'development' or 'production', and there is no default",
                "Say --sluis.mode=development to try Sluis on this machine, or --sluis.mode=production to run it.");
    }

    private static StartRefusedException originOfDevelopment() {
        return new StartRefusedException(
                "sluis.origin is the one of development, and it stands in the log for ever",
                "Set sluis.origin to the public host of this gateway and /log, as in gateway.example.nl/log.");
    }

    private static StartRefusedException notLoopback(String key) {
        return new StartRefusedException(
                key + " is not an address of this machine alone, and in development mode keys are made up",
                "Leave " + key + " at 127.0.0.1, or start with --sluis.mode=production.");
    }

    private static boolean isLoopback(String address) {
        try {
            return !address.isEmpty() && InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
