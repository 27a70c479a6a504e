package nl.sluis.gateway.console.pages;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.sluis.gateway.report.words.SeenForm;

/**
 * What would come of a message.
 *
 * @param outcome as the call names it
 * @param rule    the one that permits it; empty where none does
 */
record WhatIfView(
        String outcome,
        String rule,
        List<Reason> reasons,
        Optional<Register> register,
        List<Field> fields,
        List<Fault> faults) {
    /** Why it is refused: what was looked at, what would pass, what was found. */
    record Reason(String text, String looked, String expected, String found) {}

    /** What is asked of the register, and what it says. */
    record Register(boolean required, String scope, String categories, String answer, boolean waits) {}

    /** @param seen how much the receiver sees; @param form exactly what */
    record Field(String path, String title, String fieldClass, SeenForm seen, String form, String basis) {
        static Field of(JsonNode told) {
            var form = told.path("seen").asText();
            return new Field(
                    told.path("field").asText(),
                    told.path("title").asText(),
                    told.path("class").asText(),
                    SeenForm.of(
                            form.equals("niet verzonden")
                                    ? form
                                    : told.path("form").asText()),
                    form,
                    told.path("basis").asText());
        }
    }

    /** What is wrong with a message that is not well formed. */
    record Fault(String field, String text) {}

    static WhatIfView of(JsonNode told) {
        return new WhatIfView(
                told.path("outcome").asText(),
                told.path("rule").asText(),
                told.path("reasons").valueStream().map(WhatIfView::reason).toList(),
                Optional.of(told.path("register")).filter(JsonNode::isObject).map(WhatIfView::register),
                told.path("fields")
                        .valueStream()
                        .map(Field::of)
                        .sorted(Comparator.comparing(field -> field.seen().anything() ? 0 : 1))
                        .toList(),
                told.path("faults")
                        .valueStream()
                        .map(fault -> new Fault(
                                fault.path("field").asText(),
                                fault.path("uitleg").asText()))
                        .toList());
    }

    private static Reason reason(JsonNode told) {
        return new Reason(
                told.path("uitleg").asText(),
                told.path("predicate").asText(),
                told.path("expected").asText(),
                told.path("actual").asText());
    }

    private static Register register(JsonNode told) {
        return new Register(
                told.path("required").asBoolean(),
                told.path("scope").asText(),
                told.path("categories").valueStream().map(JsonNode::asText).collect(Collectors.joining(", ")),
                told.path("answer").asText(),
                told.path("waitsForAPerson").asBoolean());
    }
}
