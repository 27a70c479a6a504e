package nl.sluis.gateway.report.person;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import nl.sluis.gateway.management.QuestionRefusedException;
import nl.sluis.gateway.message.Bsn;
import nl.sluis.gateway.message.UnreadableBsnException;
import nl.sluis.gateway.report.Why;

/**
 * What is asked for.
 *
 * @param person    turned into the keyed index as soon as the log is asked; it is written nowhere
 * @param reference the party's own name for the request
 * @param forms     in which it is wanted beside the data
 */
record Order(Bsn person, Why why, Optional<Why> reference, Set<Form> forms) {
    private static final Set<String> MEMBERS = Set.of("person", "why", "case", "forms");

    /** What a report can be printed as. */
    enum Form {
        HTML,
        PDF
    }

    static Order read(ObjectNode body) {
        body.fieldNames().forEachRemaining(name -> {
            if (!MEMBERS.contains(name)) {
                throw QuestionRefusedException.notUnderstood(
                        "a report is asked for with person, why, and if wanted case and forms, and nothing else");
            }
        });
        var why = words(body, "why")
                .orElseThrow(() -> QuestionRefusedException.notUnderstood(
                        "nobody looks at what the log says of a person without saying why: why (--reden)"));
        return new Order(person(body), why, words(body, "case"), forms(body));
    }

    private static Optional<Why> words(ObjectNode body, String name) {
        try {
            return Optional.ofNullable(body.path(name).textValue())
                    .filter(text -> !text.isBlank())
                    .map(Why::new);
        } catch (IllegalArgumentException broken) {
            throw QuestionRefusedException.notUnderstood(name + ": " + Why.RULE);
        }
    }

    private static Bsn person(ObjectNode body) {
        try {
            return Bsn.of(body.path("person").asText());
        } catch (UnreadableBsnException broken) {
            throw QuestionRefusedException.notUnderstood("person: nine digits that pass the 11-proef");
        }
    }

    private static Set<Form> forms(ObjectNode body) {
        var forms = EnumSet.noneOf(Form.class);
        for (var form : body.path("forms")) {
            try {
                forms.add(Form.valueOf(form.asText().toUpperCase(Locale.ROOT)));
            } catch (IllegalArgumentException unknown) {
                throw QuestionRefusedException.notUnderstood("a report is made as html or pdf, and always as data");
            }
        }
        return forms;
    }

    @Override
    public String toString() {
        return "Order[" + forms + "]";
    }
}
