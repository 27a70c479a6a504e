package nl.sluis.gateway.cli;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import nl.sluis.gateway.audit.verify.LogSource;

/** A log at its address (C2SP tlog-tiles). What is not there and what we may not see are both nothing. */
final class WebLog implements LogSource {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private final HttpClient http;
    private final URI log;

    WebLog(SSLContext tls, URI log) {
        this.http = HttpClient.newBuilder()
                .sslContext(tls)
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(5))
                .build();
        this.log = log;
    }

    @Override
    public Optional<byte[]> read(String path) throws IOException {
        try {
            var answer = http.send(
                    HttpRequest.newBuilder(log.resolve(path)).timeout(PATIENCE).build(), BodyHandlers.ofByteArray());
            return switch (answer.statusCode()) {
                case 200 -> Optional.of(answer.body());
                case 404 -> Optional.empty();
                default -> throw new IOException(log + " answers " + answer.statusCode());
            };
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }
}
