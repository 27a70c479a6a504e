package nl.sluis.gateway.tracing;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Whether spans are told, and to whom.
 *
 * @param endpoint of a collector that takes OTLP over HTTP, with its path ({@code https://collector.example:4318/v1/traces});
 *     without it nothing is traced. To another machine over TLS only
 */
@ConfigurationProperties(prefix = "sluis.traces", ignoreUnknownFields = false)
record TracingSettings(@Nullable URI endpoint) {
    TracingSettings {
        if (endpoint != null && !isClosed(endpoint) && !isHere(endpoint)) {
            throw new IllegalArgumentException(
                    "sluis.traces.endpoint is neither https nor http to this machine: spans go nowhere in the clear");
        }
    }

    Optional<URI> collector() {
        return Optional.ofNullable(endpoint);
    }

    private static boolean isClosed(URI endpoint) {
        return "https".equals(endpoint.getScheme()) && endpoint.getHost() != null;
    }

    private static boolean isHere(URI endpoint) {
        if (!"http".equals(endpoint.getScheme()) || endpoint.getHost() == null) {
            return false;
        }
        try {
            return InetAddress.getByName(endpoint.getHost()).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
