package nl.sluis.gateway.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import java.net.URI;
import java.util.TreeMap;
import nl.sluis.gateway.cli.demo.MessageFile;
import nl.sluis.gateway.cli.demo.Reply;

/** What the gateway answers to a {@code proef}, for a person to read, in Dutch. */
record Explanation(MessageFile message, String from, String to, URI gateway) {
    private static final int JUDGED = 200;
    private static final int INVALID = 400;

    /** Prints it, and says whether the message would be accepted. */
    boolean print(Reply reply, boolean json, PrintWriter out) {
        var body = reply.body();
        if (reply.status() != JUDGED && reply.status() != INVALID) {
            throw new CommandFailedException("the gateway answered " + reply.status() + " "
                    + body.path("title").asText());
        }
        if (json) {
            out.println(body.toPrettyString());
        } else if (reply.status() == JUDGED) {
            judged(body, out);
        } else {
            invalid(body, out);
        }
        out.flush();
        return reply.status() == JUDGED && body.path("redenen").isEmpty();
    }

    private void judged(JsonNode body, PrintWriter out) {
        head(body.path("besluit").asText(), body.path("antwoord"), out);
        line(out, "Regel", body.path("regel").asText("geen gevonden"));
        line(out, "Logboek", body.path("id").asText() + " (proef: er is niets doorgegeven)");
        if (!body.path("redenen").isEmpty()) {
            out.println();
            out.println("Waarom");
            body.path("redenen").forEach(reason -> reason(reason, body.path("antwoord"), out));
        }
        if (!body.path("velden").isEmpty()) {
            out.println();
            fields(body.path("velden"), out);
        }
    }

    private void head(String decision, JsonNode answer, PrintWriter out) {
        line(out, "Bericht", message.type() + ", van " + from + " naar " + to);
        line(out, "Besluit", decision + " (antwoord " + answer.path("status").asText() + ")");
    }

    private void reason(JsonNode reason, JsonNode problem, PrintWriter out) {
        out.println("  " + reason.path("code").asText());
        indented(out, "getoetst", reason.path("getoetst").asText());
        indented(out, "verwacht", reason.path("verwacht").asText());
        indented(out, "gevonden", reason.path("gevonden").asText());
        indented(out, "uitleg", reason.path("uitleg").asText());
        page(problem, out);
    }

    private static void fields(JsonNode fields, PrintWriter out) {
        var table = new Table("Veld", "klasse", "het veldplan", "de ontvanger ziet", "grond of reden");
        fields.forEach(field -> table.row(
                field.path("pad").asText(),
                field.path("klasse").asText(),
                field.path("actie").asText(),
                field.path("vorm").asText(),
                field.path("grondslag").asText()));
        table.print(out);
        out.println();
        out.println("Wat het veldplan doet");
        var words = new TreeMap<String, String>();
        fields.forEach(field ->
                words.put(field.path("actie").asText(), field.path("uitleg").asText()));
        words.forEach((word, meaning) -> out.println("  " + word + ": " + meaning));
    }

    /** A message that is not valid is not judged; its faults name a place and a rule. */
    private void invalid(JsonNode body, PrintWriter out) {
        head("geweigerd als ongeldig", body, out);
        out.println();
        out.println("Waarom");
        body.path("fouten").forEach(fault -> {
            out.println("  " + fault.path("code").asText());
            indented(out, "veld", fault.path("pad").asText());
            indented(out, "uitleg", fault.path("uitleg").asText());
            page(body, out);
        });
    }

    private void page(JsonNode problem, PrintWriter out) {
        var type = problem.path("type").asText();
        indented(
                out,
                "meer",
                "docs/problems/" + type.substring(type.lastIndexOf('/') + 1) + ".md, " + gateway.resolve(type));
    }

    private static void line(PrintWriter out, String name, String text) {
        out.println("%-9s%s".formatted(name, text));
    }

    private static void indented(PrintWriter out, String name, String text) {
        out.println("    %-10s%s".formatted(name, text));
    }

    @Override
    public String toString() {
        return "Explanation[" + message + "]";
    }
}
