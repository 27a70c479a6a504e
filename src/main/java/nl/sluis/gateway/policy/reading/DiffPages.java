package nl.sluis.gateway.policy.reading;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.sluis.gateway.policy.Flow;

/** A comparison as people read it, and as programs do. */
public final class DiffPages {
    private DiffPages() {}

    public static String text(MatrixDiff diff) {
        var page = new StringBuilder();
        page.append("Oud    ").append(diff.before()).append('\n');
        page.append("Nieuw  ").append(diff.after()).append('\n');
        page.append("Vergeleken: ")
                .append(diff.tuples())
                .append(" combinaties van bericht, rollen, doel, omstandigheden en")
                .append(" register.\n");
        if (diff.isEmpty()) {
            return page.append("Geen verschil.\n").toString();
        }
        section(page, "Berichten die anders beslist worden", flips(diff));
        section(page, "Velden waarvan de ontvanger iets anders ziet", fields(diff));
        section(page, "Anders opgeschreven", words(diff));
        return page.toString();
    }

    private static void section(StringBuilder page, String heading, TextTable table) {
        var rows = table.text();
        page.append('\n').append(heading).append('\n').append(rows.isEmpty() ? "  geen\n" : rows);
    }

    private static TextTable flips(MatrixDiff diff) {
        var table = new TextTable("  ");
        diff.flips()
                .forEach(flip -> table.row(
                        flip.nowPermitted() ? "+ mag voortaan" : "- mag niet meer",
                        dutch(flip.flow()),
                        flip.tuples() + " combinaties",
                        new TreeMap<>(flip.only())
                                .entrySet().stream()
                                        .map(only -> only.getKey() + ": " + String.join(", ", only.getValue()))
                                        .collect(Collectors.joining("; "))));
        return table;
    }

    private static TextTable fields(MatrixDiff diff) {
        var table = new TextTable("  ");
        diff.fields()
                .forEach(change -> table.row(
                        sign(change.visibility()),
                        change.flow().receiverRole().code() + " ziet",
                        change.field().path().pointer(),
                        change.field().fieldClass().code(),
                        change.before().dutch() + " → " + change.after().dutch(),
                        change.flow().type().toString()));
        return table;
    }

    private static String sign(Visibility visibility) {
        return switch (visibility) {
            case MORE -> "+ meer";
            case LESS -> "- minder";
            case OTHER -> "~ anders";
        };
    }

    private static TextTable words(MatrixDiff diff) {
        var table = new TextTable("  ");
        diff.words()
                .forEach(change -> table.row(change.where(), change.what(), change.before() + " → " + change.after()));
        return table;
    }

    private static String dutch(Flow flow) {
        return flow.type() + " " + flow.senderRole().code() + " → "
                + flow.receiverRole().code() + ", voor " + flow.purpose();
    }

    public static JsonNode json(MatrixDiff diff) {
        var json = JsonNodeFactory.instance
                .objectNode()
                .put("before", diff.before())
                .put("after", diff.after())
                .put("tuples", diff.tuples())
                .put("different", !diff.isEmpty());
        var flips = json.putArray("flips");
        diff.flips().forEach(flip -> {
            var one = flow(flips.addObject(), flip.flow())
                    .put("before", flip.nowPermitted() ? "refuse" : "permit")
                    .put("after", flip.nowPermitted() ? "permit" : "refuse")
                    .put("tuples", flip.tuples());
            var only = one.putObject("only");
            new TreeMap<>(flip.only()).forEach((what, words) -> words.forEach(only.putArray(what)::add));
        });
        var fields = json.putArray("fields");
        diff.fields().forEach(change -> flow(fields.addObject(), change.flow())
                .put("field", change.field().path().pointer())
                .put("class", change.field().fieldClass().code())
                .put("before", change.before().dutch())
                .put("after", change.after().dutch())
                .put("visibility", change.visibility().name().toLowerCase(Locale.ROOT)));
        var words = json.putArray("words");
        diff.words().forEach(change -> words.addObject()
                .put("where", change.where())
                .put("what", change.what())
                .put("before", change.before())
                .put("after", change.after()));
        return json;
    }

    private static ObjectNode flow(ObjectNode json, Flow flow) {
        return json.put("message", flow.type().name())
                .put("senderRole", flow.senderRole().code())
                .put("receiverRole", flow.receiverRole().code())
                .put("purpose", flow.purpose().code());
    }
}
