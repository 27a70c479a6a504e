package nl.sluis.gateway.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.function.UnaryOperator;

/** The gateway's own API for the command line, on loopback, asked by a named person with that person's token. */
final class Management {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private final GatewayAddress gateway;
    private final Asker asker;

    Management(GatewayAddress gateway, Asker asker) {
        this.gateway = gateway;
        this.asker = asker;
    }

    JsonNode get(String path) {
        return ask(path, HttpRequest.Builder::GET);
    }

    /** Without a body. */
    JsonNode post(String path) {
        return ask(path, request -> request.POST(BodyPublishers.noBody()));
    }

    private JsonNode ask(String path, UnaryOperator<HttpRequest.Builder> method) {
        var request = method.apply(HttpRequest.newBuilder(gateway.management().resolve(path)))
                .header("Authorization", "Bearer " + asker.token(gateway.dataDir()))
                .timeout(PATIENCE)
                .build();
        try (var http = HttpClient.newHttpClient()) {
            var response = http.send(request, BodyHandlers.ofByteArray());
            return switch (response.statusCode()) {
                case 200 -> new ObjectMapper().readTree(response.body());
                case 401 ->
                    throw new CommandFailedException("the gateway does not know " + asker.person() + " by this token");
                case 404 -> throw new CommandFailedException("there is nothing here, or nothing for " + asker.person());
                case 403 -> throw new CommandFailedException(asker.person() + " is not entitled to this");
                case 503 ->
                    throw new CommandFailedException(
                            "the log cannot be written or read now; nothing was shown or done");
                default -> throw new CommandFailedException("the gateway answered " + response.statusCode());
            };
        } catch (IOException e) {
            throw new CommandFailedException(
                    "no answer on " + gateway.management() + ". Is a gateway running? ./sluis run starts one.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CommandFailedException("interrupted", e);
        }
    }
}
