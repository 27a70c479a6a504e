package nl.sluis.gateway.console.pages;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Entries as lines of CSV (RFC 4180) that a spreadsheet opens and never computes with. */
final class Spreadsheet {
    private static final List<String> COLUMNS = List.of(
            "time",
            "type",
            "decision",
            "from",
            "fromName",
            "to",
            "toName",
            "messageType",
            "region",
            "rule",
            "id",
            "message");
    static final String HEAD = String.join(",", COLUMNS) + ",reasons\r\n";

    private Spreadsheet() {}

    static String line(JsonNode entry) {
        var reasons = entry.path("reasons").valueStream().map(JsonNode::asText).collect(Collectors.joining(" "));
        return COLUMNS.stream().map(name -> cell(Told.text(entry, name))).collect(Collectors.joining(",")) + ","
                + cell(reasons) + "\r\n";
    }

    static String cells(JsonNode told, String... members) {
        return Arrays.stream(members).map(name -> cell(Told.text(told, name))).collect(Collectors.joining(","));
    }

    /** What would begin a formula gets a quote before it (OWASP, CSV injection). */
    private static String cell(String text) {
        var safe = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        return "\"" + safe.replace("\"", "\"\"") + "\"";
    }
}
