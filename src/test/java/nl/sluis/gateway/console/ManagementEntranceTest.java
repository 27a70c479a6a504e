package nl.sluis.gateway.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.sluis.gateway.audit.PublicKeys;
import nl.sluis.gateway.party.People;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServer;

class ManagementEntranceTest {
    private final List<String> readers = new ArrayList<>();

    @TempDir
    Path folder;

    private WebServer server;

    @BeforeEach
    void start() {
        var people = People.load(Path.of("config", "people.yaml"));
        var hashes = new DevelopmentTokens(folder.resolve("beheer"), new SecureRandom()).hashes(people);
        var entrance = new ManagementEntrance(new Tokens(people, hashes), new OneEntry(readers));
        server = new TomcatServletWebServerFactory(0).getWebServer(context -> context.addServlet("entrance", entrance)
                .addMapping("/beheer/*"));
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void answersAPersonAndSaysToTheLogWhoAsked() throws Exception {
        var answer = get("/beheer/log?aantal=5", "Bearer " + tokenOf("privacy-officer-ggz"));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("\"index\":7", "\"type\":\"accepted\"");
        assertThat(readers).containsExactly("privacy-officer-ggz");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Bearer ", "Bearer guess", "Basic b3BlcmF0b3I6"})
    void answersNobodyElse(String authorization) throws Exception {
        assertThat(get("/beheer/log", authorization).statusCode()).isEqualTo(401);
        assertThat(readers).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "1001", "-1", "all", "99999999999"})
    void refusesAnUnboundedQuestion(String limit) throws Exception {
        var answer = get("/beheer/log?aantal=" + limit, "Bearer " + tokenOf("operator"));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(readers).isEmpty();
    }

    @Test
    void tellsThePublicKeysWithoutALookAtTheLog() throws Exception {
        var answer = get("/beheer/sleutels", "Bearer " + tokenOf("operator"));

        assertThat(answer.body()).contains("cmVjZWlwdHM=", "localhost/log/0");
        assertThat(readers).isEmpty();
    }

    @Test
    void keepsTokensToTheirOwnerAndOverARestart() throws Exception {
        var file = folder.resolve("beheer/operator.token");
        var before = Files.readString(file);

        var people = People.load(Path.of("config", "people.yaml"));
        var again = new DevelopmentTokens(folder.resolve("beheer"), new SecureRandom()).hashes(people);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(Files.readString(file)).isEqualTo(before);
        assertThat(again.get("operator")).isEqualTo(Tokens.sha256(before.strip()));
    }

    private String tokenOf(String person) throws IOException {
        return Files.readString(folder.resolve("beheer").resolve(person + ".token"))
                .strip();
    }

    private HttpResponse<String> get(String path, String authorization) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + server.getPort() + path));
        if (!authorization.isEmpty()) {
            request.header("Authorization", authorization);
        }
        try (var http = HttpClient.newHttpClient()) {
            return http.send(request.build(), BodyHandlers.ofString());
        }
    }

    private record OneEntry(List<String> readers) implements LogReading {
        @Override
        public List<Line> newest(String person, int limit, Optional<UUID> before) {
            readers.add(person);
            return List.of(new Line(7, Instant.EPOCH, "accepted", "permit", "a", "b", "rule", "id"));
        }

        @Override
        public PublicKeys keys() {
            return new PublicKeys("cmVjZWlwdHM=", List.of("localhost/log/0+00000000+AA=="));
        }
    }
}
