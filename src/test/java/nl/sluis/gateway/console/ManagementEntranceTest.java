package nl.sluis.gateway.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import nl.sluis.gateway.audit.PublicKeys;
import nl.sluis.gateway.management.Asked;
import nl.sluis.gateway.management.ManagementCall;
import nl.sluis.gateway.management.QuestionRefusedException;
import nl.sluis.gateway.party.People;
import nl.sluis.gateway.party.Person;
import nl.sluis.gateway.party.PersonRole;
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
    private final List<String> refusals = new ArrayList<>();
    private final List<Asked> orders = new ArrayList<>();

    @TempDir
    Path folder;

    private WebServer server;

    @BeforeEach
    void start() {
        var people = People.load(Path.of("config", "people.yaml"));
        var hashes = new DevelopmentTokens(folder.resolve("beheer"), new SecureRandom()).hashes(people);
        java.util.function.Supplier<PublicKeys> log =
                () -> new PublicKeys("cmVjZWlwdHM=", List.of("localhost/log/0+00000000+AA=="));
        var calls = new Calls(List.of(new Looking(readers), new PublicKeysOfLogs(log), new Counting(orders)));
        var entrance = new ManagementEntrance(new Tokens(people, hashes), calls, new Kept(refusals));
        server = new TomcatServletWebServerFactory(0).getWebServer(context -> context.addServlet("entrance", entrance)
                .addMapping("/beheer/*"));
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void answersAPersonAndTellsTheCallWhoAsked() throws Exception {
        var answer = get("/beheer/log?aantal=5", "Bearer " + tokenOf("privacy-officer-ggz"));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("\"aantal\":\"5\"");
        assertThat(readers).containsExactly("privacy-officer-ggz");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Bearer ", "Bearer guess", "Basic b3BlcmF0b3I6"})
    void answersNobodyElse(String authorization) throws Exception {
        assertThat(get("/beheer/log", authorization).statusCode()).isEqualTo(401);
        assertThat(readers).isEmpty();
        assertThat(refusals).containsExactly("unknown");
    }

    @Test
    void tellsThePublicKeysWithoutALookAtTheLog() throws Exception {
        var answer = get("/beheer/sleutels", "Bearer " + tokenOf("operator"));

        assertThat(answer.body()).contains("cmVjZWlwdHM=", "localhost/log/0");
        assertThat(readers).isEmpty();
    }

    @Test
    void refusesAPersonWithoutTheRoleAndKeepsThat() throws Exception {
        var answer = post("/beheer/tel", "operator", "application/json", "{\"tot\":2}", "*/*");

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("operator has no role that may ask this");
        assertThat(refusals).containsExactly("operator: POST /tel");
        assertThat(orders).isEmpty();
    }

    @Test
    void keepsARefusalOfTheCallItself() throws Exception {
        var answer = post("/beheer/tel", "fg-ggz", "application/json", "{\"tot\":-1}", "*/*");

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(refusals).containsExactly("fg-ggz: POST /tel");
    }

    @Test
    void takesAnOrderWithItsBody() throws Exception {
        var answer = post("/beheer/tel", "fg-ggz", "application/json; charset=utf-8", "{\"tot\":2}", "*/*");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body().strip()).isEqualTo("{\"counted\":2}");
        assertThat(orders.getFirst().person().key()).isEqualTo("fg-ggz");
    }

    @Test
    void tellsHowFarLongWorkIsToWhoWantsToHear() throws Exception {
        var answer = post("/beheer/tel", "fg-ggz", "application/json", "{\"tot\":2}", "application/x-ndjson");

        assertThat(answer.body().lines())
                .containsExactly(
                        "{\"progress\":{\"what\":\"tel\",\"done\":1,\"of\":2}}",
                        "{\"progress\":{\"what\":\"tel\",\"done\":2,\"of\":2}}",
                        "{\"answer\":{\"counted\":2}}");
    }

    @Test
    void saysInTheLastLineThatLongWorkFailed() throws Exception {
        var answer = post("/beheer/tel", "fg-ggz", "application/json", "{\"tot\":99}", "application/x-ndjson");

        assertThat(answer.body().lines().toList().getLast())
                .isEqualTo("{\"refused\":{\"status\":503,\"reason\":\"this cannot be answered now\"}}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "{", "{\"tot\":1,\"tot\":2}", "{\"tot\":1} 2", "\0\0\1\0I="})
    void refusesABodyThatIsNoObjectOfJson(String body) throws Exception {
        assertThat(post("/beheer/tel", "fg-ggz", "application/json", body, "*/*")
                        .statusCode())
                .isEqualTo(400);
        assertThat(orders).isEmpty();
    }

    @Test
    void refusesABodyOfAnotherKindOrTooLong() throws Exception {
        var tooLong = "{\"tot\":1," + " ".repeat(64) + "\"a\":1}";

        assertThat(post("/beheer/tel", "fg-ggz", "text/plain", "{\"tot\":1}", "*/*")
                        .statusCode())
                .isEqualTo(400);
        assertThat(post("/beheer/tel", "fg-ggz", "application/json", tooLong, "*/*")
                        .statusCode())
                .isEqualTo(400);
        assertThat(orders).isEmpty();
    }

    @Test
    void knowsNoOtherCallAndNoOtherMethod() throws Exception {
        assertThat(get("/beheer/niets", "Bearer " + tokenOf("operator")).statusCode())
                .isEqualTo(404);
        assertThat(get("/beheer/tel", "Bearer " + tokenOf("fg-ggz")).statusCode())
                .isEqualTo(404);
    }

    @Test
    void doesNotStartWithACallThatIsAnsweredTwiceOrByNobody() {
        var count = new Counting(orders);

        assertThatThrownBy(() -> new Calls(List.of(count, count))).hasMessage("POST /tel is answered twice");
        assertThatThrownBy(() -> new Calls(List.of(new ForNobody()))).hasMessageContaining("somebody who may ask it");
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

    private HttpResponse<String> post(String path, String person, String contentType, String body, String accept)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + server.getPort() + path))
                .header("Authorization", "Bearer " + tokenOf(person))
                .header("Content-Type", contentType)
                .header("Accept", accept)
                .POST(HttpRequest.BodyPublishers.ofString(body));
        try (var http = HttpClient.newHttpClient()) {
            return http.send(request.build(), BodyHandlers.ofString());
        }
    }

    private record Kept(List<String> refusals) implements RefusedPersons {
        @Override
        public void unknown() {
            refusals.add("unknown");
        }

        @Override
        public void named(Person person, String call) {
            refusals.add(person.key() + ": " + call);
        }
    }

    /** Counts to what it is told, aloud; at three something breaks. */
    private record Counting(List<Asked> orders) implements ManagementCall {
        @Override
        public Method method() {
            return Method.POST;
        }

        @Override
        public String path() {
            return "/tel";
        }

        @Override
        public Set<PersonRole> mayAsk() {
            return Set.of(PersonRole.FG);
        }

        @Override
        public int mostBytes() {
            return 40;
        }

        @Override
        public JsonNode answer(Asked asked) {
            var to = asked.body().path("tot").asInt();
            if (to < 0) {
                throw QuestionRefusedException.notEntitled("nobody may count down");
            }
            orders.add(asked);
            for (var i = 1; i <= to; i++) {
                asked.progress().at("tel", i, to);
                if (i == 3) {
                    throw new IllegalStateException("something about a person");
                }
            }
            return JsonNodeFactory.instance.objectNode().put("counted", to);
        }
    }

    private record ForNobody() implements ManagementCall {
        @Override
        public Method method() {
            return Method.GET;
        }

        @Override
        public String path() {
            return "/niemand";
        }

        @Override
        public Set<PersonRole> mayAsk() {
            return Set.of();
        }

        @Override
        public JsonNode answer(Asked asked) {
            return JsonNodeFactory.instance.objectNode();
        }
    }

    /** Says what it was asked. */
    private record Looking(List<String> readers) implements ManagementCall {
        @Override
        public Method method() {
            return Method.GET;
        }

        @Override
        public String path() {
            return "/log";
        }

        @Override
        public Set<PersonRole> mayAsk() {
            return Set.of(PersonRole.values());
        }

        @Override
        public JsonNode answer(Asked asked) {
            readers.add(asked.person().key());
            var answer = JsonNodeFactory.instance.objectNode();
            asked.parameters().forEach(answer::put);
            return answer;
        }
    }
}
