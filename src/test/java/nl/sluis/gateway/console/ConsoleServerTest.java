package nl.sluis.gateway.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.util.List;
import nl.sluis.gateway.audit.PublicKeys;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConsoleServerTest {
    private boolean logIsThere = true;
    private ConsoleServer console;

    @BeforeEach
    void start() {
        console = new ConsoleServer(0, new HomePage(new ReadableLog(), "development", Clock.systemUTC()));
        console.start();
    }

    @AfterEach
    void stop() {
        console.stop();
    }

    @Test
    void saysThatItRunsAndWhichKeysProveItsLog() throws Exception {
        var page = get("/");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Content-Security-Policy")).isPresent();
        assertThat(page.body()).contains("lang=\"nl\"", "localhost/log/0", "ontwikkeling");
    }

    @Test
    void saysSoWhenTheLogCannotBeRead() throws Exception {
        logIsThere = false;

        assertThat(get("/").body()).contains("niet te lezen").doesNotContain("connection refused");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/berichten", "/v1/toestemmingen", "/beheer/log", "/actuator/health", "/openapi.json"})
    void hasNothingOfTheOtherPorts(String path) throws Exception {
        assertThat(get(path).statusCode()).isEqualTo(404);
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + console.port() + path))
                .build();
        try (var http = HttpClient.newHttpClient()) {
            return http.send(request, BodyHandlers.ofString());
        }
    }

    private final class ReadableLog implements LogReading {
        @Override
        public PublicKeys keys() {
            if (logIsThere) {
                return new PublicKeys("cmVjZWlwdHM=", List.of("localhost/log/0+00000000+AA=="));
            }
            throw new IllegalStateException("connection refused");
        }
    }
}
