package nl.sluis.gateway.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;

/** What came of an order about a set, for a terminal. */
final class SetPage {
    private final PrintWriter out;

    SetPage(PrintWriter out) {
        this.out = out;
    }

    void print(JsonNode answer) {
        changes("routes", answer.path("routes"));
        changes("parties", answer.path("parties"));
        if (answer.has("rules")) {
            out.println("rules");
            answer.path("rules").asText().lines().forEach(line -> out.println("  " + line));
        }
        rehearsals(answer.path("rehearsals"));
        answer.path("unrehearsed")
                .forEach(region -> out.println("region " + region.asText() + " has no rehearsal message"));
        answer.path("reasons").forEach(reason -> out.println("- " + reason.asText()));
        version("from", answer.path("from"));
        version("to  ", answer.path("to"));
        out.println(answer.path("outcome").asText()
                + (answer.has("entry") ? "; entry " + answer.path("entry").asText() : ""));
    }

    private void changes(String what, JsonNode lines) {
        if (!lines.isEmpty()) {
            out.println(what);
            lines.forEach(line -> out.println("  " + line.asText()));
        }
    }

    private void rehearsals(JsonNode rows) {
        if (!rows.isEmpty()) {
            out.println("rehearsed");
        }
        for (var row : rows) {
            out.println("  " + (row.path("wentRight").asBoolean() ? "right " : "WRONG ")
                    + row.path("file").asText() + ": " + row.path("about").asText());
            row.path("differences").forEach(difference -> out.println("        " + difference.asText()));
        }
    }

    private void version(String label, JsonNode set) {
        if (set.has("setVersion")) {
            out.println(label + " " + set.path("setVersion").asText()
                    + (set.has("bundleVersion")
                            ? ", rules version " + set.path("bundleVersion").asText()
                            : ""));
        }
    }
}
