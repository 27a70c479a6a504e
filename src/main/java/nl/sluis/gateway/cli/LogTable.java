package nl.sluis.gateway.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import java.util.ArrayList;

/** A page of the log for people. */
final class LogTable {
    private LogTable() {}

    static void print(JsonNode answer, boolean json, PrintWriter out) {
        if (json) {
            out.println(answer.toPrettyString());
        } else {
            var table = new Table("tijd", "soort", "besluit", "van → aan", "regel", "regio", "redenen", "vermelding");
            answer.path("entries").forEach(entry -> table.row(cells(entry)));
            table.print(out);
            if (answer.has("next")) {
                out.println("meer: --na " + answer.path("next").asText());
            }
        }
        out.flush();
    }

    private static String[] cells(JsonNode entry) {
        var reasons = new ArrayList<String>();
        entry.path("reasons").forEach(reason -> reasons.add(reason.asText()));
        return new String[] {
            entry.path("time").asText(),
            entry.path("type").asText(),
            entry.path("decision").asText(),
            fromTo(entry.path("fromName").asText(), entry.path("toName").asText()),
            entry.path("rule").asText(),
            entry.path("region").asText(),
            String.join(" ", reasons),
            entry.path("id").asText()
        };
    }

    static String fromTo(String from, String to) {
        return from.isEmpty() && to.isEmpty() ? "" : from + " → " + to;
    }
}
