package nl.sluis.gateway.policy.reading;

import java.util.Map;
import java.util.TreeMap;
import nl.sluis.gateway.message.MessageDefinition;
import nl.sluis.gateway.policy.Rule;

/** The matrix as a table in Dutch: every type, every rule, and of every field what the receiver sees of it. */
public final class MatrixTable {
    private final Matrix matrix;
    private final MatrixFilter shown;
    private final Map<String, String> meanings = new TreeMap<>();
    private final StringBuilder text = new StringBuilder();

    private MatrixTable(Matrix matrix, MatrixFilter shown) {
        this.matrix = matrix;
        this.shown = shown;
    }

    /** The table of what this filter covers. */
    public static String of(Matrix matrix, MatrixFilter shown) {
        var table = new MatrixTable(matrix, shown);
        table.line("Matrix " + matrix.compiled().policyHash() + shown.words());
        table.line(
                "Wat hier niet staat, wordt geweigerd. Een veld dat hier niet staat, kent het schema niet: het bericht"
                        + " wordt geweigerd.");
        matrix.types().stream()
                .filter(definition ->
                        shown.type().map(definition.type()::equals).orElse(true))
                .forEach(table::type);
        if (shown.type().isEmpty()) {
            table.nothing();
        }
        table.words();
        return table.text.toString();
    }

    private void type(MessageDefinition definition) {
        line("");
        line(definition.type() + " · " + matrix.titles().of(definition.type()));
        var rules =
                matrix.rulesOf(definition.type()).stream().filter(shown::covers).toList();
        if (rules.isEmpty()) {
            line("  " + Dutch.NO_RULE
                    + shown.receiver()
                            .map(role -> " (naar " + role.code() + ")")
                            .orElse(""));
        }
        rules.forEach(this::rule);
    }

    private void rule(Rule rule) {
        var flow = rule.flow();
        line("");
        line("  " + flow.senderRole().code() + " → " + flow.receiverRole().code() + ", voor " + flow.purpose() + ": "
                + matrix.meaning(rule));
        var facts = new TextTable("    ");
        facts.row("regel", rule.id().value() + " (" + rule.place() + "), " + Dutch.status(rule.status()));
        facts.row("verstrekken op", rule.bases().release());
        facts.row("ontvangen op", rule.bases().receipt());
        rule.bases().bsn().ifPresent(basis -> facts.row("BSN op", basis));
        rule.bases().identifying().ifPresent(basis -> facts.row("herleidbaar op", basis));
        rule.bases().exception().ifPresent(basis -> facts.row("uitzondering op", basis));
        facts.row("toestemming", Dutch.consent(rule));
        facts.row("bezwaar", Dutch.objection(rule));
        facts.row("beperking", Dutch.restriction(rule));
        facts.row("regio", Dutch.regions(rule));
        if (!rule.when().conditions().isEmpty()) {
            facts.row("voorwaarde", Dutch.conditions(rule));
        }
        if (rule.plan().fieldPlan().needsKey()) {
            facts.row("gesloten", Dutch.closing(rule));
        }
        facts.row("bewaren", retention(rule));
        text.append(facts.text());
        line("");
        fields(rule);
    }

    private static String retention(Rule rule) {
        return "afzender " + Dutch.retention(rule.retention().source()) + ", ontvanger "
                + Dutch.retention(rule.retention().destination());
    }

    private void fields(Rule rule) {
        var table = new TextTable("    ");
        table.row("veld", "klasse", "de ontvanger ziet");
        rule.plan()
                .fields()
                .forEach(field -> table.row(
                        field.field().path().pointer(),
                        field.field().fieldClass().code(),
                        Dutch.form(field)));
        text.append(table.text());
        rule.plan()
                .fields()
                .forEach(field ->
                        meanings.put(field.action().dutch(), field.action().sentence()));
    }

    /** What the forms mean that stand in this table, in the order of their names. */
    private void words() {
        if (meanings.isEmpty()) {
            return;
        }
        line("");
        line("Wat de ontvanger ziet");
        meanings.forEach((word, meaning) -> line("  " + word + ": " + meaning));
    }

    private void nothing() {
        line("");
        line("Rollen die niets ontvangen");
        var rows = new TextTable("  ");
        matrix.compiled().nothing().stream()
                .filter(shown::covers)
                .forEach(row -> rows.row(
                        row.role().code(), "niets", row.why(), row.id().value() + ", " + Dutch.status(row.status())));
        var shown = rows.text();
        text.append(shown.isEmpty() ? "  er is geen rij die het zegt\n" : shown);
    }

    private void line(String words) {
        text.append(words).append('\n');
    }
}
