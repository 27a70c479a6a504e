package nl.sluis.gateway.bulk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import javax.net.ssl.SSLContext;
import nl.sluis.gateway.bulk.FileRefusedException.Fault;

/** {@code POST /v1/toestemmingen} over mTLS, each line with its key; again and again while nobody answers. */
final class ExchangeClient implements Door {
    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(30);
    private static final Duration PAUSE = Duration.ofMillis(250);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);
    private static final Set<Integer> LATER = Set.of(429, 500, 502, 503, 504);
    private static final ObjectMapper JSON = new ObjectMapper();
    private final HttpClient http;
    private final URI address;
    private final Clock clock;
    private final Duration patience;

    /** @param patience how long nobody may answer before the import stops */
    ExchangeClient(SSLContext tls, URI gateway, Clock clock, Duration patience) {
        this.http = HttpClient.newBuilder()
                .sslContext(tls)
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(5))
                .build();
        this.address = gateway.resolve("/v1/toestemmingen");
        this.clock = clock;
        this.patience = patience;
    }

    @Override
    public LineOutcome send(String key, ObjectNode request) {
        return outcome(persistently(HttpRequest.newBuilder(address)
                .timeout(ANSWER_WITHIN)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .POST(BodyPublishers.ofByteArray(request.toString().getBytes(StandardCharsets.UTF_8)))
                .build()));
    }

    /** The key makes it harmless: what was taken before an answer got lost is taken once. */
    private HttpResponse<byte[]> persistently(HttpRequest request) {
        var giveUp = clock.instant().plus(patience);
        while (true) {
            try {
                var response = http.send(request, BodyHandlers.ofByteArray());
                if (!LATER.contains(response.statusCode())) {
                    return response;
                }
                requireTime(giveUp, "the gateway answers " + response.statusCode(), null);
                pause(response.headers().firstValue("Retry-After").orElse(""));
            } catch (IOException e) {
                requireTime(giveUp, "no answer from " + address.getAuthority(), e);
                pause("");
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new FileRefusedException(Fault.INTERRUPTED, "interrupted", e);
            }
        }
    }

    /** As long as the gateway asks, within reason. */
    private static void pause(String retryAfter) {
        var asked = retryAfter.matches("[0-9]{1,4}") ? Duration.ofSeconds(Integer.parseInt(retryAfter)) : PAUSE;
        LockSupport.parkNanos(asked.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE.toNanos() : asked.toNanos());
    }

    private void requireTime(
            java.time.Instant giveUp, String what, @org.jspecify.annotations.Nullable Exception cause) {
        if (clock.instant().isAfter(giveUp)) {
            var text = what + " for " + patience.toSeconds() + " s; the same command goes on from here";
            throw new FileRefusedException(Fault.NO_ANSWER, text, cause);
        }
    }

    private static LineOutcome outcome(HttpResponse<byte[]> response) {
        return switch (response.statusCode()) {
            case 202 -> new LineOutcome.Taken();
            case 400 -> rejected(response, "fouten", "pad");
            case 403 -> rejected(response, "redenen", "");
            case 409 ->
                LineOutcome.Rejected.because(
                        Rejection.ofLine("OTHER_CONTENT", "Deze sleutel is voor een andere inhoud gebruikt."));
            case 413 -> LineOutcome.Rejected.because(Rejection.ofLine("TOO_LARGE", "Deze regel is te groot."));
            case 401 ->
                throw new FileRefusedException(
                        Fault.NO_ANSWER, "the gateway does not know this certificate; nothing was taken");
            default ->
                throw new FileRefusedException(
                        Fault.NO_ANSWER,
                        "the gateway answers " + response.statusCode() + "; is this the address of its exchange port?");
        };
    }

    private static LineOutcome rejected(HttpResponse<byte[]> response, String list, String place) {
        var why = new ArrayList<Rejection>();
        for (var one : body(response).path(list)) {
            why.add(Rejection.ofField(
                    one.path(place).asText(""),
                    one.path("code").asText(""),
                    one.path("uitleg").asText("")));
        }
        return new LineOutcome.Rejected(
                why.isEmpty()
                        ? List.of(Rejection.ofLine(
                                Integer.toString(response.statusCode()), "De gateway zei niet waarom."))
                        : why);
    }

    private static JsonNode body(HttpResponse<byte[]> response) {
        try {
            return JSON.readTree(response.body());
        } catch (IOException broken) {
            return MissingNode.getInstance();
        }
    }
}
