package nl.sluis.gateway.policy.reading;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import java.util.stream.Collectors;
import nl.sluis.gateway.message.DataCategory;
import nl.sluis.gateway.message.Role;

/**
 * The register as people read it, and as programs do. The JSON has the names of the register shape of the Dutch standard for
 * logging data processing (ProcessingActivityVersion); {@code legalBasisText} is ours, since a term alone cites no article.
 */
public final class RegisterPages {
    private static final List<String> COLUMNS = List.of(
            "controller",
            "name",
            "version",
            "validFrom",
            "purpose",
            "purposeText",
            "legalBasis",
            "legalBasisText",
            "dataSubjects",
            "categories",
            "retentionPeriod",
            "processingOptions",
            "recipients",
            "measures");

    private RegisterPages() {}

    public static String markdown(ProcessingRegister register) {
        var page = new StringBuilder("# Register van verwerkingsactiviteiten (AVG artikel 30)\n\n");
        page.append(
                "Gemaakt uit de regels (`./sluis policy register`); wijzig de regel en niet deze bladzijde. Sluis is"
                        + " verwerker voor elk van deze rollen. Naam en gegevens van de verwerkingsverantwoordelijke en van zijn FG"
                        + " vult de partij zelf in.\n");
        register.byController().forEach((role, activities) -> {
            page.append("\n## ").append(role.code()).append("\n");
            activities.forEach(activity -> page.append(markdown(activity)));
        });
        return page.toString();
    }

    private static String markdown(ProcessingActivity activity) {
        return "\n### " + activity.name() + "\n\n| | |\n|---|---|\n"
                + row(
                        "regel",
                        "`" + activity.rule().id() + "`, "
                                + Dutch.status(activity.rule().status()))
                + row("doel", activity.purposeText() + " (" + activity.purpose() + ")")
                + row("grondslag", activity.basisText() + terms(activity.legalBasis()))
                + row(
                        "betrokkenen",
                        activity.dataSubjects().isEmpty()
                                ? "niemand"
                                : "kandidaten en cliënten" + terms(activity.dataSubjects()))
                + row(
                        "gegevens",
                        activity.categories().stream()
                                .map(category -> category.code() + ": " + category.dutch())
                                .collect(Collectors.joining("<br>")))
                + row("bewaren", retention(activity))
                + row("verwerking", String.join(", ", activity.processingOptions()))
                + row(
                        "ontvangers",
                        activity.recipients().isEmpty()
                                ? "geen"
                                : codes(activity.recipients()) + " (verwerkingsverantwoordelijke)")
                + row("maatregelen", String.join(", ", activity.measures()));
    }

    private static String retention(ProcessingActivity activity) {
        var retention = activity.rule().retention();
        return "de vastlegging: " + Dutch.retention(activity.gives() ? retention.source() : retention.destination());
    }

    private static String terms(List<String> terms) {
        return terms.isEmpty() ? "" : " (" + String.join(", ", terms) + ")";
    }

    private static String row(String name, String value) {
        return "| " + name + " | " + value.replace("|", "\\|") + " |\n";
    }

    public static JsonNode json(ProcessingRegister register) {
        var json = JsonNodeFactory.instance.objectNode();
        register.byController().forEach((role, activities) -> {
            var list = json.putArray(role.code());
            activities.forEach(activity -> add(list, activity));
        });
        return json;
    }

    private static void add(ArrayNode list, ProcessingActivity activity) {
        var json = list.addObject()
                .put("id", activity.id().uri())
                .put("name", activity.name())
                .put("version", activity.version())
                .put("validFrom", activity.validFrom().isEmpty() ? null : activity.validFrom())
                .put("purpose", activity.purpose());
        activity.legalBasis().forEach(json.putArray("legalBasis")::add);
        json.put("legalBasisText", activity.basisText());
        activity.dataSubjects().forEach(json.putArray("dataSubjects")::add);
        var data = json.putObject("personalData");
        activity.categories().stream().map(DataCategory::code).forEach(data.putArray("categories")::add);
        data.put("retentionPeriod", activity.retentionPeriod().toString());
        activity.processingOptions().forEach(json.putArray("processingOptions")::add);
        var recipients = json.putArray("recipients");
        activity.recipients().forEach(role -> recipients
                .addObject()
                .put("legalRole", "DataController")
                .put("entityId", role.code()));
        activity.measures().forEach(json.putArray("measures")::add);
    }

    public static String csv(ProcessingRegister register) {
        var lines = new StringBuilder(line(COLUMNS));
        register.all().forEach(activity -> lines.append(line(cells(activity))));
        return lines.toString();
    }

    private static List<String> cells(ProcessingActivity activity) {
        return List.of(
                activity.controller().code(),
                activity.name(),
                activity.version(),
                activity.validFrom(),
                activity.purpose(),
                activity.purposeText(),
                String.join(" ", activity.legalBasis()),
                activity.basisText(),
                String.join(" ", activity.dataSubjects()),
                activity.categories().stream().map(DataCategory::code).collect(Collectors.joining(" ")),
                activity.retentionPeriod().toString(),
                String.join(" ", activity.processingOptions()),
                codes(activity.recipients()),
                String.join(" ", activity.measures()));
    }

    private static String codes(List<Role> roles) {
        return roles.stream().map(Role::code).collect(Collectors.joining(" "));
    }

    /** RFC 4180: every cell quoted, quotes doubled, lines end in CRLF. A cell that a spreadsheet would compute is text. */
    private static String line(List<String> cells) {
        return cells.stream()
                        .map(cell -> cell.matches("(?s)[=+@\\t-].*") ? "'" + cell : cell)
                        .map(cell -> "\"" + cell.replace("\"", "\"\"") + "\"")
                        .collect(Collectors.joining(","))
                + "\r\n";
    }
}
