package nl.sluis.gateway.parts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Asks OSV for all parts at once. */
final class WeakParts {
    /** No part is known to be weak. */
    static final int NONE = 0;

    static final int WEAK = 1;
    /** Nobody knows: OSV could not be asked, or did not answer for each part. */
    static final int NOT_ASKED = 3;

    private static final JsonMapper JSON = new JsonMapper();
    private static final URI OSV = URI.create("https://api.osv.dev/v1/querybatch");
    private final URI address;
    private final PrintStream out;

    WeakParts(URI address, PrintStream out) {
        this.address = address;
        this.out = out;
    }

    /** @param words the list of parts (CycloneDX), and where to ask, if not OSV itself */
    public static void main(String[] words) throws IOException {
        var address = words.length > 1 ? URI.create(words[1]) : OSV;
        System.exit(new WeakParts(address, System.out).ask(Path.of(words[0])));
    }

    int ask(Path list) throws IOException {
        var parts = JSON.readTree(list.toFile()).path("components").findValuesAsText("purl").stream()
                .map(purl -> purl.replaceAll("\\?.*", ""))
                .distinct()
                .toList();
        if (parts.isEmpty()) {
            out.println("NOT ASKED: there is no part in " + list);
            return NOT_ASKED;
        }
        try {
            return told(parts, answer(parts));
        } catch (IOException unreachable) {
            out.println("NOT ASKED: " + address.getHost() + " cannot be reached ("
                    + unreachable.getClass().getSimpleName() + "). Nothing is known of the " + parts.size()
                    + " parts of this jar; ask again where the internet is.");
            return NOT_ASKED;
        }
    }

    private JsonNode answer(List<String> parts) throws IOException {
        var queries = parts.stream()
                .map(purl -> Map.of("package", Map.of("purl", purl)))
                .toList();
        var request = HttpRequest.newBuilder(address)
                .timeout(Duration.ofSeconds(60))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(JSON.writeValueAsBytes(Map.of("queries", queries))))
                .build();
        try (var http =
                HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build()) {
            var answer = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
            if (answer.statusCode() != 200) {
                throw new IOException("status " + answer.statusCode());
            }
            return JSON.readTree(answer.body()).path("results");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    private int told(List<String> parts, JsonNode results) {
        if (results.size() != parts.size()) {
            out.println("NOT ASKED: an answer for " + results.size() + " of " + parts.size() + " parts");
            return NOT_ASKED;
        }
        var weak = 0;
        for (var i = 0; i < parts.size(); i++) {
            var known = results.path(i).path("vulns").findValuesAsText("id");
            if (!known.isEmpty()) {
                weak++;
                out.println("WEAK: " + parts.get(i) + ": " + String.join(", ", known));
            }
        }
        out.println(
                weak == 0
                        ? "none of " + parts.size() + " parts is known to be weak"
                        : weak + " of " + parts.size() + " parts are known to be weak");
        return weak == 0 ? NONE : WEAK;
    }
}
