package nl.sluis.gateway.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServer;

class ReviewEntranceTest {
    private static final String MESSAGE = "01990000-0000-7000-8000-000000000001";
    private static final String RELEASE = "/beheer/beoordelingen/" + MESSAGE + "?oordeel=doorlaten";
    private final List<String> rulings = new ArrayList<>();

    @TempDir
    Path folder;

    private WebServer server;

    @BeforeEach
    void start() {
        var people = PeopleFile.read(Path.of("config", "people.yaml"));
        var hashes = new DevelopmentTokens(folder.resolve("beheer"), new SecureRandom()).hashes(people);
        var entrance = new ReviewEntrance(new Tokens(people, hashes), (holder, message, person, ruling) -> {
            rulings.add(holder + " " + person + " " + ruling);
            return holder.value().equals("00000099000000001000");
        });
        server = new TomcatServletWebServerFactory(0).getWebServer(context -> context.addServlet("entrance", entrance)
                .addMapping("/beheer/beoordelingen/*"));
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void aPrivacyOfficerRulesForItsOwnParty() throws Exception {
        assertThat(post(RELEASE, "privacy-officer-ggz")).isEqualTo(200);
        assertThat(rulings).containsExactly("00000099000000001000 privacy-officer-ggz RELEASE");
    }

    @Test
    void whatIsNotThereOrNotItsOwnIsOneAnswer() throws Exception {
        assertThat(post(RELEASE, "privacy-officer-uwv")).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"operator", "fg-ggz"})
    void nobodyElseRules(String person) throws Exception {
        assertThat(post(RELEASE, person)).isEqualTo(403);
        assertThat(rulings).isEmpty();
    }

    @Test
    void anUnknownPersonIsNotHeard() throws Exception {
        assertThat(status(RELEASE, "Bearer guess")).isEqualTo(401);
        assertThat(rulings).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/beheer/beoordelingen/" + MESSAGE,
                "/beheer/beoordelingen/" + MESSAGE + "?oordeel=ja",
                "/beheer/beoordelingen/x?oordeel=doorlaten",
                "/beheer/beoordelingen?oordeel=doorlaten"
            })
    void refusesWhatIsNotARuling(String path) throws Exception {
        assertThat(post(path, "privacy-officer-ggz")).isEqualTo(400);
        assertThat(rulings).isEmpty();
    }

    private int post(String path, String person) throws IOException, InterruptedException {
        var token = Files.readString(folder.resolve("beheer").resolve(person + ".token"));
        return status(path, "Bearer " + token.strip());
    }

    private int status(String path, String authorization) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + server.getPort() + path))
                .header("Authorization", authorization)
                .POST(BodyPublishers.noBody())
                .build();
        try (var http = HttpClient.newHttpClient()) {
            return http.send(request, BodyHandlers.discarding()).statusCode();
        }
    }
}
