package nl.sluis.gateway.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** How a replay came out: counts, and of what flips or cannot be told the facts. */
final class Replayed {
    private final String policyHash;
    private final String since;
    private final ArrayNode flips = JsonNodeFactory.instance.arrayNode();
    private final ArrayNode untold = JsonNodeFactory.instance.arrayNode();
    private long same;
    private long nowPermitted;
    private long nowRefused;
    private long cannotTell;

    Replayed(String policyHash, String since) {
        this.policyHash = policyHash;
        this.since = since;
    }

    void add(JsonNode group, Verdict verdict) {
        var count = group.path("count").asLong();
        switch (verdict) {
            case Verdict.Same() -> same += count;
            case Verdict.NowPermitted(var rule) -> {
                nowPermitted += count;
                flips.add(row(group, "doorgelaten").put("rule", rule.value()));
            }
            case Verdict.NowRefused(var reasons) -> {
                nowRefused += count;
                var codes = row(group, "geweigerd");
                reasons.forEach(reason -> codes.withArray("newReasons").add(reason.name()));
                flips.add(codes);
            }
            case Verdict.CannotTell(var why) -> {
                cannotTell += count;
                untold.add(row(group, "niet te herspelen").put("why", why));
            }
        }
    }

    void addUnopened(long count) {
        cannotTell += count;
        if (count > 0) {
            untold.addObject()
                    .put("becomes", "niet te herspelen")
                    .put("why", "niet meer te openen")
                    .put("count", count);
        }
    }

    private static ObjectNode row(JsonNode group, String becomes) {
        var row = (ObjectNode) group.deepCopy();
        return row.put("becomes", becomes);
    }

    boolean isCalm() {
        return flips.isEmpty() && untold.isEmpty();
    }

    ObjectNode asJson() {
        var json = JsonNodeFactory.instance
                .objectNode()
                .put("policyHash", policyHash)
                .put("since", since)
                .put("same", same)
                .put("nowPermitted", nowPermitted)
                .put("nowRefused", nowRefused)
                .put("cannotTell", cannotTell);
        json.set("flips", flips);
        json.set("untold", untold);
        return json;
    }

    void print(PrintWriter out) {
        out.println("Herspeeld: " + (same + nowPermitted + nowRefused + cannotTell) + " besluiten sinds " + since
                + ", onder matrix " + policyHash);
        out.println("  blijft gelijk       " + same);
        out.println("  wordt doorgelaten   " + nowPermitted);
        out.println("  wordt geweigerd     " + nowRefused);
        out.println("  niet te herspelen   " + cannotTell);
        table("Omslag", flips, out);
        table("Niet te herspelen", untold, out);
    }

    private static void table(String title, ArrayNode rows, PrintWriter out) {
        if (rows.isEmpty()) {
            return;
        }
        out.println();
        out.println(title);
        var table = new Table(
                "aantal", "was", "wordt", "bericht", "van → naar", "doel", "regio", "waarom", "regels in het logboek");
        rows.forEach(row -> table.row(
                row.path("count").asText(),
                was(row.path("facts")),
                row.path("becomes").asText(),
                row.at("/facts/type").asText(),
                row.at("/facts/senderRole").asText() + " → "
                        + row.at("/facts/receiverRole").asText(),
                row.at("/facts/purpose").asText(),
                row.at("/facts/region").asText(),
                why(row),
                texts(row.path("entries"))));
        table.print(out);
    }

    private static String was(JsonNode facts) {
        return facts.path("permitted").asBoolean() ? "doorgelaten" : "geweigerd " + texts(facts.path("reasons"));
    }

    private static String why(JsonNode row) {
        if (row.has("why")) {
            return row.path("why").asText();
        }
        return row.has("rule") ? "regel " + row.path("rule").asText() : texts(row.path("newReasons"));
    }

    private static String texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asText)
                .collect(Collectors.joining(" "));
    }
}
