package nl.sluis.gateway.keys;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** What an authority publishes, fetched over HTTP: bounded in time and size, and no redirect is followed. */
final class Fetched {
    private Fetched() {}

    /**
     * @param most bytes; more is no answer
     * @throws IOException when nothing came in time, not a 200, or too much
     */
    static byte[] bytes(HttpRequest.Builder question, Duration atMost, int most) throws IOException {
        try (var http = HttpClient.newBuilder().connectTimeout(atMost).build()) {
            var answer = http.send(question.timeout(atMost).build(), BodyHandlers.ofInputStream());
            try (var body = answer.body()) {
                if (answer.statusCode() != 200) {
                    throw new IOException("the answer was " + answer.statusCode());
                }
                var bytes = body.readNBytes(most + 1);
                if (bytes.length > most) {
                    throw new IOException("the answer is longer than " + most + " bytes");
                }
                return bytes;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }
}
