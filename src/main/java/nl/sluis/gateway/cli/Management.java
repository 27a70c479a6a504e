package nl.sluis.gateway.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.stream.Stream;
import nl.sluis.gateway.management.Progress;

/**
 * The gateway's own API for the command line, on loopback, asked by a named person with that person's token. Every answer
 * but the answer to the question ends the command, saying why.
 */
final class Management {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final ObjectMapper JSON = new ObjectMapper();
    private final GatewayAddress gateway;
    private final Asker asker;

    Management(GatewayAddress gateway, Asker asker) {
        this.gateway = gateway;
        this.asker = asker;
    }

    /** @param path with {@code /beheer} before it and, where there is one, its query behind it */
    JsonNode get(String path) {
        return ask(to(path).GET().timeout(PATIENCE), Progress.UNHEARD);
    }

    JsonNode post(String path, ObjectNode body) {
        return ask(withBody(path, body).timeout(PATIENCE), Progress.UNHEARD);
    }

    /** An order for long work; waits as long as it takes, and hears how far it is. */
    JsonNode post(String path, ObjectNode body, Progress progress) {
        return ask(withBody(path, body), progress);
    }

    private HttpRequest.Builder withBody(String path, ObjectNode body) {
        return to(path).POST(BodyPublishers.ofString(body.toString())).header("Content-Type", "application/json");
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(gateway.management().resolve(path))
                .header("Accept", "application/x-ndjson")
                .header("Authorization", "Bearer " + asker.token(gateway.dataDir()));
    }

    private JsonNode ask(HttpRequest.Builder request, Progress progress) {
        try (var http = HttpClient.newHttpClient()) {
            return read(http.send(request.build(), BodyHandlers.ofLines()), progress);
        } catch (IOException | UncheckedIOException e) {
            throw new CommandFailedException(
                    "no answer on " + gateway.management() + ". Is a gateway running? ./sluis run starts one.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CommandFailedException("interrupted", e);
        }
    }

    private JsonNode read(HttpResponse<Stream<String>> response, Progress progress) throws JsonProcessingException {
        try (var lines = response.body()) {
            Iterable<String> each = lines::iterator;
            for (var text : each) {
                var line = JSON.readTree(text);
                var step = line.path("progress");
                if (line.has("answer")) {
                    return line.path("answer");
                } else if (line.has("refused")) {
                    throw refused(line.path("refused"));
                }
                progress.at(
                        step.path("what").asText(),
                        step.path("done").asLong(),
                        step.path("of").asLong());
            }
        }
        throw new CommandFailedException("the gateway answered " + response.statusCode() + " and broke off");
    }

    private CommandFailedException refused(JsonNode refusal) {
        var reason = refusal.path("reason").asText();
        return new CommandFailedException(
                switch (refusal.path("status").asInt()) {
                    case 401 -> "the gateway does not know " + asker.person() + " by this token";
                    case 403 -> asker.person() + " is not entitled to this: " + reason;
                    case 503 -> "the log cannot be written or read now; nothing was shown or done";
                    default -> "the gateway refuses: " + reason;
                });
    }
}
