package nl.sluis.gateway.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import javax.security.auth.x500.X500Principal;
import nl.sluis.gateway.keys.PartyTls;

/** The exchange, called as a party with its certificate. */
final class PartyCalls {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final ObjectMapper JSON = new ObjectMapper();
    private final HttpClient http;
    private final URI gateway;
    private final String oin;

    private PartyCalls(HttpClient http, URI gateway, String oin) {
        this.http = http;
        this.gateway = gateway;
        this.oin = oin;
    }

    /** @throws nl.sluis.gateway.keys.KeyUnavailableException when there is no certificate of this party there */
    static PartyCalls of(Path pki, String party, URI gateway) {
        var tls = PartyTls.in(pki);
        if (!tls.names().contains(party)) {
            throw new CommandFailedException("there is no certificate of '" + party + "' in " + pki + "; there are "
                    + String.join(", ", tls.names()));
        }
        var http = HttpClient.newBuilder()
                .sslContext(tls.contextFor(party))
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(5))
                .build();
        return new PartyCalls(http, gateway, oin(tls.certificateOf(party)));
    }

    record Answer(int status, JsonNode body) {
        @Override
        public String toString() {
            return "Answer[" + status + "]";
        }
    }

    String oin() {
        return oin;
    }

    Answer post(String path, JsonNode event) {
        return send(HttpRequest.newBuilder(gateway.resolve(path))
                .header("Content-Type", "application/cloudevents+json")
                .POST(BodyPublishers.ofString(event.toString())));
    }

    JsonNode get(String path) {
        var answer = send(HttpRequest.newBuilder(gateway.resolve(path)));
        if (answer.status() != 200) {
            throw new CommandFailedException("the gateway answered " + answer.status());
        }
        return answer.body();
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            var response = http.send(request.timeout(PATIENCE).build(), BodyHandlers.ofByteArray());
            return new Answer(response.statusCode(), JSON.readTree(response.body()));
        } catch (IOException e) {
            throw new CommandFailedException(
                    "no answer from " + gateway + ". Is a gateway running? ./sluis run starts one.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CommandFailedException("interrupted", e);
        }
    }

    private static String oin(X509Certificate certificate) {
        var name =
                certificate.getSubjectX500Principal().getName(X500Principal.RFC1779, Map.of("2.5.4.5", "SERIALNUMBER"));
        return Arrays.stream(name.split(",\\s*"))
                .filter(part -> part.startsWith("SERIALNUMBER="))
                .map(part -> part.substring("SERIALNUMBER=".length()))
                .findFirst()
                .orElseThrow(() -> new CommandFailedException("this certificate names no OIN"));
    }
}
