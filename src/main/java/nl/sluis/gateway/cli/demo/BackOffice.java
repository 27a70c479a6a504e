package nl.sluis.gateway.cli.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import javax.net.ssl.SSLContext;

/**
 * A party's back office as an integrator would write it: it knows the wire and a certificate, and nothing of the gateway's
 * inside. Safe between threads.
 */
final class BackOffice {
    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final ObjectMapper JSON = new ObjectMapper();
    private final HttpClient http;
    private final URI gateway;
    private final URI inbox;

    /** @param inbox where this party's stand-in tells what it received */
    BackOffice(SSLContext tls, URI gateway, URI inbox) {
        this.http = HttpClient.newBuilder()
                .sslContext(tls)
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(5))
                .build();
        this.gateway = gateway;
        this.inbox = inbox;
    }

    Reply send(byte[] event) {
        return reply(post("/v1/berichten", "application/cloudevents+json", event));
    }

    /** What would come of it; nothing is delivered. */
    Reply tryOut(byte[] event) {
        return reply(post("/v1/berichten/proef", "application/cloudevents+json", event));
    }

    Reply consent(byte[] consent) {
        return reply(post("/v1/toestemmingen", "application/json", consent));
    }

    Reply withdraw(byte[] withdrawal) {
        return reply(post("/v1/intrekkingen", "application/json", withdrawal));
    }

    /** The delivery status, {@code afgeleverd} and so on; empty when the gateway does not say. */
    String status(String id) {
        return statusReply(id).body().path("status").asText();
    }

    Reply statusReply(String id) {
        return reply(HttpRequest.newBuilder(gateway.resolve("/v1/berichten/" + id)));
    }

    /** What this party's stand-in received after this number. */
    JsonNode received(long after) {
        return reply(HttpRequest.newBuilder(URI.create(inbox + "?na=" + after))).body();
    }

    private HttpRequest.Builder post(String path, String contentType, byte[] body) {
        return HttpRequest.newBuilder(gateway.resolve(path))
                .header("Content-Type", contentType)
                .POST(BodyPublishers.ofByteArray(body));
    }

    private Reply reply(HttpRequest.Builder asked) {
        var request = asked.timeout(PATIENCE).build();
        try {
            var response = http.send(request, BodyHandlers.ofByteArray());
            return new Reply(
                    response.statusCode(),
                    read(response),
                    response.headers().firstValue("Audit-Receipt").orElse(""));
        } catch (IOException e) {
            throw new NoAnswerException(request.uri().getAuthority(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NoAnswerException(request.uri().getAuthority(), e);
        }
    }

    private static JsonNode read(HttpResponse<byte[]> response) throws IOException {
        return response.body().length == 0 ? MissingNode.getInstance() : JSON.readTree(response.body());
    }
}
