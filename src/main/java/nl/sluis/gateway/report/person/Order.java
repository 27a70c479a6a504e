package nl.sluis.gateway.report.person;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import nl.sluis.gateway.management.QuestionRefusedException;
import nl.sluis.gateway.message.Bsn;
import nl.sluis.gateway.message.UnreadableBsnException;
import nl.sluis.gateway.report.Reason;

/**
 * What is asked for.
 *
 * @param person    turned into the keyed index as soon as the log is asked; it is written nowhere
 * @param reference the party's own name for the request
 * @param forms     in which it is wanted beside the data
 */
record Order(Bsn person, String reason, Optional<String> reference, Set<Form> forms) {
    private static final Set<String> MEMBERS = Set.of("bsn", "reason", "case", "forms");

    /** What a report can be printed as. */
    enum Form {
        HTML,
        PDF
    }

    static Order read(ObjectNode body) {
        body.fieldNames().forEachRemaining(name -> {
            if (!MEMBERS.contains(name)) {
                throw QuestionRefusedException.notUnderstood(
                        "a report is asked for with bsn, reason, and if wanted case and forms, and nothing else");
            }
        });
        return new Order(person(body), Reason.required(body, "reason"), Reason.optional(body, "case"), forms(body));
    }

    private static Bsn person(ObjectNode body) {
        try {
            return Bsn.of(body.path("bsn").asText());
        } catch (UnreadableBsnException broken) {
            throw QuestionRefusedException.notUnderstood("bsn: this is not a burgerservicenummer");
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
