package nl.sluis.gateway.policy.reading;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.stream.Collectors;

/** Who sees a field, as people read it, and as programs do. */
public final class FieldPages {
    private FieldPages() {}

    public static String text(FieldSight sight) {
        var page = new StringBuilder();
        page.append(sight.path().pointer())
                .append(" · ")
                .append(String.join(" / ", sight.titles()))
                .append(" (")
                .append(classes(sight))
                .append(")\n\nWie er iets van ziet\n");
        var seen = new TextTable("  ");
        var unseen = new TextTable("  ");
        sight.receivers().forEach(receiver -> {
            receiver.shown().stream()
                    .filter(one -> receiver.sees())
                    .forEach(one -> seen.row(
                            receiver.role().code(),
                            one.field().action().dutch(),
                            one.rule().id().value(),
                            one.basis()));
            if (!receiver.sees()) {
                unseen.row(receiver.role().code(), receiver.why());
            }
        });
        return page.append(seen.text().isEmpty() ? "  niemand\n" : seen.text())
                .append("\nWie er niets van ziet\n")
                .append(unseen.text().isEmpty() ? "  niemand\n" : unseen.text())
                .toString();
    }

    private static String classes(FieldSight sight) {
        return sight.meanings().stream()
                .map(field -> field.fieldClass().code())
                .distinct()
                .collect(Collectors.joining(", "));
    }

    public static ObjectNode json(Matrix matrix, FieldSight sight) {
        var json = JsonNodeFactory.instance
                .objectNode()
                .put("field", sight.path().pointer())
                .put("title", String.join(" / ", sight.titles()));
        var classes = json.putArray("classes");
        sight.meanings().stream().map(field -> field.fieldClass()).distinct().forEach(one -> classes.addObject()
                .put("class", one.code())
                .put("meaning", one.dutch()));
        var receivers = json.putArray("receivers");
        sight.receivers().forEach(receiver -> {
            var one = receivers
                    .addObject()
                    .put("role", receiver.role().code())
                    .put("sees", receiver.sees())
                    .put("why", receiver.why());
            var shown = one.putArray("shown");
            receiver.shown().forEach(each -> shown(shown.addObject(), matrix, each));
        });
        return json;
    }

    private static void shown(ObjectNode json, Matrix matrix, FieldSight.Shown each) {
        var flow = each.rule().flow();
        json.put("rule", each.rule().id().value())
                .put("message", flow.type().name())
                .put("messageTitle", matrix.titles().of(flow.type()))
                .put("senderRole", flow.senderRole().code())
                .put("purpose", flow.purpose().code())
                .put("passes", each.field().passes())
                .put("form", each.field().action().dutch())
                .put("meaning", each.field().action().sentence())
                .put("basis", each.basis());
    }
}
