package nl.sluis.gateway.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Tells how a notice fares: a line whenever something changed, and a table at the end. */
final class NoticeProgress {
    private static final Set<String> AS_IT_SHOULD_BE = Set.of("afgeleverd", "niet-ontvangen");
    private final PrintWriter out;
    private String last = "";

    NoticeProgress(PrintWriter out) {
        this.out = out;
    }

    void show(JsonNode view) {
        var counts = new TreeMap<String, Long>(
                StreamSupport.stream(view.path("ontvangers").spliterator(), false)
                        .collect(Collectors.groupingBy(one -> one.path("status").asText(), Collectors.counting())));
        var line = view.path("status").asText()
                + counts.entrySet().stream().map(NoticeProgress::count).collect(Collectors.joining(", ", ": ", ""));
        if (!line.equals(last)) {
            out.println(line);
            out.flush();
            last = line;
        }
    }

    private static String count(Map.Entry<String, Long> status) {
        return status.getValue() + " " + status.getKey();
    }

    static Table table(JsonNode view) {
        var table = new Table("recipient", "region", "role", "status", "reasons", "message");
        view.path("ontvangers")
                .forEach(one -> table.row(
                        one.path("ontvanger").asText(),
                        one.path("regio").asText(),
                        one.path("rol").asText(),
                        one.path("status").asText(),
                        reasons(one),
                        one.path("bericht").asText()));
        return table;
    }

    private static String reasons(JsonNode one) {
        return StreamSupport.stream(one.path("redenen").spliterator(), false)
                .map(reason -> reason.path("code").asText())
                .collect(Collectors.joining(" "));
    }

    /** Whether everybody who got the data has the notice too. */
    static boolean isComplete(JsonNode view) {
        return view.path("status").asText().equals("klaar")
                && StreamSupport.stream(view.path("ontvangers").spliterator(), false)
                        .allMatch(one ->
                                AS_IT_SHOULD_BE.contains(one.path("status").asText()));
    }
}
