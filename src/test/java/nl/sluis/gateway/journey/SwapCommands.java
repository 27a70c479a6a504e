package nl.sluis.gateway.journey;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import nl.sluis.gateway.cli.Sluis;

/** The command line of an operator, beside a running gateway. */
final class SwapCommands {
    private final Gateway gateway;

    SwapCommands(Gateway gateway) {
        this.gateway = gateway;
    }

    record Said(int exitCode, String text) {}

    Said says(String... words) {
        var out = new StringWriter();
        var all = new ArrayList<>(List.of(words));
        all.addAll(List.of("--data-dir=" + gateway.data(), "--management-port=" + gateway.managementPort()));
        var exitCode = Sluis.run(new PrintWriter(out), new PrintWriter(out), all.toArray(String[]::new));
        return new Said(exitCode, out.toString());
    }

    JsonNode json(String verb) {
        try {
            return new JsonMapper().readTree(says(verb, "--json").text());
        } catch (JsonProcessingException e) {
            throw new AssertionError(verb + " did not answer in JSON", e);
        }
    }
}
