package nl.sluis.gateway.parts;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the question to OSV makes of each answer, and of none. No test asks OSV itself. */
class WeakPartsTest {
    private static final String TWO_PARTS = """
            {"components": [{"purl": "pkg:maven/org.example/good@1.0?type=jar"}, {"purl": "pkg:maven/org.example/old@0.9?type=jar"}]}""";
    private final ByteArrayOutputStream told = new ByteArrayOutputStream();
    private final AtomicReference<String> asked = new AtomicReference<>("");

    @TempDir
    Path folder;

    @Test
    void namesEachPartThatIsKnownToBeWeak() throws IOException {
        assertThat(ask(200, "{\"results\": [{}, {\"vulns\": [{\"id\": \"GHSA-1\"}, {\"id\": \"CVE-2\"}]}]}"))
                .isEqualTo(WeakParts.WEAK);

        assertThat(told())
                .contains("WEAK: pkg:maven/org.example/old@0.9: GHSA-1, CVE-2")
                .doesNotContain("good");
        assertThat(asked.get()).contains("pkg:maven/org.example/good@1.0\"").doesNotContain("type=jar");
    }

    @Test
    void isContentWhenEachPartWasAnsweredForAndNoneIsWeak() throws IOException {
        assertThat(ask(200, "{\"results\": [{}, {}]}")).isEqualTo(WeakParts.NONE);
    }

    @Test
    void isNotContentWhenAnAnswerIsShort() throws IOException {
        assertThat(ask(200, "{\"results\": [{}]}")).isEqualTo(WeakParts.NOT_ASKED);
        assertThat(ask(200, "{}")).isEqualTo(WeakParts.NOT_ASKED);
    }

    @Test
    void isNotContentWhenNobodyAnswersOrRefuses() throws IOException {
        assertThat(ask(503, "later")).isEqualTo(WeakParts.NOT_ASKED);
        assertThat(ask(200, "not JSON")).isEqualTo(WeakParts.NOT_ASKED);
        assertThat(of(URI.create("http://127.0.0.1:1/"), TWO_PARTS)).isEqualTo(WeakParts.NOT_ASKED);
        assertThat(told()).contains("NOT ASKED: 127.0.0.1 cannot be reached");
    }

    @Test
    void isNotContentWithAListOfNothing() throws IOException {
        assertThat(of(URI.create("http://127.0.0.1:1/"), "{\"components\": []}"))
                .isEqualTo(WeakParts.NOT_ASKED);
    }

    private int ask(int status, String answer) throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            asked.set(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            var bytes = answer.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        server.start();
        try {
            return of(URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/"), TWO_PARTS);
        } finally {
            server.stop(0);
        }
    }

    private int of(URI address, String list) throws IOException {
        var file = Files.writeString(folder.resolve("list.json"), list);
        return new WeakParts(address, new PrintStream(told, true, StandardCharsets.UTF_8)).ask(file);
    }

    private String told() {
        return told.toString(StandardCharsets.UTF_8);
    }
}
