package nl.sluis.gateway.policy.reading;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import nl.sluis.gateway.message.FieldAction;
import nl.sluis.gateway.message.FieldClass;
import nl.sluis.gateway.policy.PlannedField;

/** What the annex to a DPIA says of fields: how many a receiver sees, of which class, and in which form. */
final class DpiaFields {
    private final Matrix matrix;
    private final MarkdownPage page;

    DpiaFields(Matrix matrix, MarkdownPage page) {
        this.matrix = matrix;
        this.page = page;
    }

    void necessity() {
        page.heading("3. Noodzaak en evenredigheid");
        page.line(
                "Per regel: hoeveel velden het bericht kent, hoeveel daarvan de ontvanger bereiken, en hoeveel in klare vorm.");
        page.line("");
        page.table("regel", "velden", "bereiken de ontvanger", "in klare vorm", "waarvan herleidbaar", "toestemming");
        matrix.rules().forEach(rule -> {
            var fields = rule.plan().fields();
            page.row(
                    "`" + rule.id() + "`",
                    String.valueOf(fields.size()),
                    String.valueOf(fields.stream().filter(PlannedField::passes).count()),
                    String.valueOf(fields.stream().filter(DpiaFields::isClear).count()),
                    String.valueOf(fields.stream()
                            .filter(field ->
                                    isClear(field) && field.field().fieldClass().identifies())
                            .count()),
                    rule.release().consentScope().isPresent() ? "nodig" : "niet gevraagd");
        });
        page.line("");
        page.line(
                "Te beantwoorden door de verwerkingsverantwoordelijke: kan het doel met minder van deze velden worden bereikt?");
    }

    void classes() {
        page.heading("4. De gegevens, per klasse");
        page.line("Geteld over alle regels; een veld telt per regel.");
        page.line("");
        page.table("klasse", "betekenis", "niet verzonden", "vervangen of vergroofd", "in klare vorm");
        for (var fieldClass : FieldClass.values()) {
            var fields = plannedFields(fieldClass);
            page.row(
                    fieldClass.code(),
                    fieldClass.dutch(),
                    count(fields, field -> !field.passes()),
                    count(fields, field -> field.passes() && !isClear(field)),
                    count(fields, DpiaFields::isClear));
        }
    }

    private List<PlannedField> plannedFields(FieldClass fieldClass) {
        return matrix.rules().stream()
                .flatMap(rule -> rule.plan().fields().stream())
                .filter(field -> field.field().fieldClass() == fieldClass)
                .toList();
    }

    private static String count(List<PlannedField> fields, Predicate<PlannedField> what) {
        return String.valueOf(fields.stream().filter(what).count());
    }

    void forms() {
        page.heading("6. Pseudonimisering, per veld");
        page.line("Alleen velden die een persoon of zaak aanwijzen, of samen kunnen aanwijzen.");
        page.line("");
        page.table("regel", "veld", "klasse", "de ontvanger ziet");
        matrix.rules().forEach(rule -> rule.plan().fields().stream()
                .filter(field -> field.field().fieldClass() != FieldClass.ORDINARY)
                .forEach(field -> page.row(
                        "`" + rule.id() + "`",
                        "`" + field.field().path() + "`",
                        field.field().fieldClass().code(),
                        Dutch.form(field))));
        page.line("");
        words().forEach((word, meaning) -> page.line("- **" + word + "**: " + meaning));
    }

    private Map<String, String> words() {
        var words = new TreeMap<String, String>();
        matrix.rules().forEach(rule -> rule.plan().fields().stream()
                .map(PlannedField::action)
                .forEach(action -> words.put(action.dutch(), action.sentence())));
        return words;
    }

    private static boolean isClear(PlannedField field) {
        return switch (field.action()) {
            case FieldAction.Keep() -> true;
            case FieldAction.EncryptForReceiver() -> true;
            case FieldAction.Translate() -> false;
            case FieldAction.Drop() -> false;
            case FieldAction.Mask(var last) -> false;
            case FieldAction.Constant(var text) -> false;
            case FieldAction.Pseudonymise(var kind, var domain) -> false;
            case FieldAction.GeneraliseDate(var precision) -> false;
            case FieldAction.ShiftDate(var days) -> false;
            case FieldAction.GeneralisePostcode(var precision) -> false;
            case FieldAction.Bucket(var bounds) -> false;
            case FieldAction.RedactText() -> false;
        };
    }
}
