package nl.sluis.gateway.report.least;

import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.List;
import nl.sluis.gateway.report.RuleBook;
import nl.sluis.gateway.report.RuleBook.FieldText;

/** The use of rules as it is told, with the names that people have for messages and fields. */
record LeastDataJson(RuleBook book) {
    void put(ArrayNode list, List<RuleUse> uses) {
        uses.forEach(use -> {
            var type = use.flow().type().name();
            var one = list.addObject()
                    .put("rule", use.flow().rule().value())
                    .put("message", type)
                    .put("title", book.title(type))
                    .put("senderRole", use.flow().sender().code())
                    .put("receiverRole", use.flow().receiver().code())
                    .put("messages", use.messages())
                    .put("unreadable", use.unreadable());
            var fields = one.putArray("fields");
            use.filled().forEach((field, filled) -> fields.addObject()
                    .put("field", field)
                    .put("title", title(type, field))
                    .put("filled", filled));
        });
    }

    private String title(String type, String field) {
        return book.message(type)
                .map(message -> message.fields().get(field))
                .map(FieldText::title)
                .orElse(field);
    }
}
