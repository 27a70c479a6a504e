package nl.sluis.gateway.journey;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.security.cert.CertificateFactory;
import java.time.Duration;
import java.util.Map;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import nl.sluis.gateway.keys.DevelopmentPki;

/** A back office as a party would write one: an HTTP client with the party's certificate,. */
final class BackOffice {
    private static final JsonMapper JSON = new JsonMapper();
    private final HttpClient http;
    private final String address;

    BackOffice(Path pki, String party, int port) {
        this.http = HttpClient.newBuilder()
                .sslContext(tls(pki, party))
                .connectTimeout(Duration.ofSeconds(5))
                .build();
        this.address = "https://localhost:" + port;
    }

    /** What came back. */
    record Reply(int status, String text, String receipt) {
        JsonNode json() {
            try {
                return JSON.readTree(text);
            } catch (IOException e) {
                throw new IllegalStateException("the answer is not JSON", e);
            }
        }
    }

    Reply send(JsonNode event) throws IOException, InterruptedException {
        return post("/v1/berichten", "application/cloudevents+json", event);
    }

    /** With headers of the sender's own, as its middleware may add them. */
    Reply send(JsonNode event, Map<String, String> headers) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(address + "/v1/berichten"))
                .timeout(Duration.ofSeconds(30))
                .header("Content-Type", "application/cloudevents+json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(JSON.writeValueAsBytes(event)));
        headers.forEach(request::header);
        return exchange(request.build());
    }

    Reply propagate(JsonNode notice) throws IOException, InterruptedException {
        return post("/v1/propagaties", "application/cloudevents+json", notice);
    }

    Reply post(String path, String contentType, JsonNode body) throws IOException, InterruptedException {
        return exchange(HttpRequest.newBuilder(URI.create(address + path))
                .timeout(Duration.ofSeconds(30))
                .header("Content-Type", contentType)
                .POST(HttpRequest.BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body)))
                .build());
    }

    Reply get(String path) throws IOException, InterruptedException {
        return exchange(HttpRequest.newBuilder(URI.create(address + path))
                .timeout(Duration.ofSeconds(30))
                .build());
    }

    private Reply exchange(HttpRequest request) throws IOException, InterruptedException {
        var response = http.send(request, HttpResponse.BodyHandlers.ofString());
        return new Reply(
                response.statusCode(),
                response.body(),
                response.headers().firstValue("Audit-Receipt").orElse(""));
    }

    /** The TLS of a party, from the files that a party gets: certificate with key, and the authority it trusts. */
    static SSLContext tls(Path pki, String party) {
        try {
            var own = KeyStore.getInstance("PKCS12");
            var password = DevelopmentPki.P12_PASSWORD.toCharArray();
            try (var file = Files.newInputStream(pki.resolve(party + ".p12"))) {
                own.load(file, password);
            }
            var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            keys.init(own, password);
            var trusted = KeyStore.getInstance("PKCS12");
            trusted.load(null, null);
            try (var file = Files.newInputStream(pki.resolve("ca.crt"))) {
                trusted.setCertificateEntry(
                        "ca", CertificateFactory.getInstance("X.509").generateCertificate(file));
            }
            var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(trusted);
            var context = SSLContext.getInstance("TLS");
            context.init(keys.getKeyManagers(), trust.getTrustManagers(), new SecureRandom());
            return context;
        } catch (Exception e) {
            throw new IllegalStateException("no TLS for " + party, e);
        }
    }
}
