package nl.sluis.gateway.policy.reading;

import java.util.Arrays;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.sluis.gateway.message.DataCategory;
import nl.sluis.gateway.policy.Rule;

/**
 * An annex to a data protection impact assessment (AVG 35(7)), filled from the matrix and the catalogue. What only a
 * controller can judge is asked, not answered; risks and measures name the test that shows the measure.
 */
public final class DpiaAnnex {
    private final Matrix matrix;
    private final MarkdownPage page = new MarkdownPage();

    private DpiaAnnex(Matrix matrix) {
        this.matrix = matrix;
    }

    public static String of(Matrix matrix) {
        var annex = new DpiaAnnex(matrix);
        annex.introduction();
        annex.processing();
        annex.purposes();
        var fields = new DpiaFields(matrix, annex.page);
        fields.necessity();
        fields.classes();
        annex.receivers();
        fields.forms();
        annex.retention();
        annex.risks();
        return annex.page.toString();
    }

    private void introduction() {
        page.line("# Bijlage bij de DPIA: uitwisseling door Sluis");
        page.line("");
        page.line(
                "Gemaakt uit de regels en de berichtencatalogus met `./sluis policy dpia`; wijzig die en niet deze bladzijde.");
        page.line("Matrix `" + matrix.compiled().policyHash() + "`. " + adopted());
        page.line(
                "Wat alleen de verwerkingsverantwoordelijke kan beoordelen, staat hier als vraag en is niet ingevuld.");
    }

    private String adopted() {
        var concepts =
                matrix.rules().stream().filter(rule -> !rule.status().adopted()).count();
        return concepts == 0
                ? "Alle " + matrix.rules().size() + " regels zijn vastgesteld."
                : concepts + " van de " + matrix.rules().size()
                        + " regels zijn concept: de grondslagen daarvan zijn nog niet bevestigd.";
    }

    private void processing() {
        page.heading("1. De verwerking");
        page.line(
                "De gateway neemt een bericht van de ene partij aan, beslist of het mag, bouwt uit de regel wat de ontvanger mag"
                        + " zien, legt dat vast en levert het af. Hij is verwerker voor elke partij. Wat geen regel noemt, gaat"
                        + " niet.");
        page.line("");
        page.table("bericht", "van", "naar", "doel", "regel");
        matrix.rules()
                .forEach(rule -> page.row(
                        matrix.titles().of(rule.flow().type()) + " (`"
                                + rule.flow().type() + "`)",
                        rule.flow().senderRole().code(),
                        rule.flow().receiverRole().code(),
                        rule.flow().purpose().code(),
                        "`" + rule.id() + "`"));
        var without = matrix.types().stream()
                .filter(definition -> matrix.rulesOf(definition.type()).isEmpty())
                .map(definition -> "`" + definition.type() + "`")
                .toList();
        if (!without.isEmpty()) {
            page.line("");
            page.line("Zonder regel, en dus geweigerd: " + String.join(", ", without) + ".");
        }
    }

    private void purposes() {
        page.heading("2. De doelen");
        page.table("doel", "betekenis");
        new TreeMap<>(matrix.compiled().purposes()).forEach((code, meaning) -> page.row("`" + code + "`", meaning));
    }

    private void receivers() {
        page.heading("5. Ontvangers en grondslagen");
        page.table("ontvanger", "regel", "verstrekken op", "ontvangen op", "BSN op", "categorieën");
        matrix.rules()
                .forEach(rule -> page.row(
                        rule.flow().receiverRole().code(),
                        "`" + rule.id() + "`",
                        rule.bases().release(),
                        rule.bases().receipt(),
                        rule.bases().bsn().orElse("geen BSN in klare vorm"),
                        rule.plan().categories().stream()
                                .map(DataCategory::of)
                                .map(DataCategory::code)
                                .sorted()
                                .collect(Collectors.joining(", "))));
        matrix.compiled()
                .nothing()
                .forEach(
                        row -> page.row(row.role().code(), "`" + row.id() + "`", "niets", "niets", "niets", row.why()));
    }

    private void retention() {
        page.heading("7. Bewaren");
        page.line(
                "Van een bericht blijft bij de gateway alleen de vastlegging: metagegevens, en een versleutelde inhoud zonder"
                        + " waarden. Wat wacht op de ontvanger is versleuteld en wordt bij aflevering gewist.");
        page.line("");
        page.table("klasse", "regels");
        var classes = new TreeMap<String, TreeSet<String>>();
        matrix.rules().forEach(rule -> {
            add(classes, Dutch.retention(rule.retention().source()) + " (afzender)", rule);
            add(classes, Dutch.retention(rule.retention().destination()) + " (ontvanger)", rule);
        });
        classes.forEach((kept, rules) ->
                page.row(kept, rules.stream().map(id -> "`" + id + "`").collect(Collectors.joining(", "))));
    }

    private static void add(TreeMap<String, TreeSet<String>> classes, String kept, Rule rule) {
        classes.computeIfAbsent(kept, ignored -> new TreeSet<>()).add(rule.id().value());
    }

    private void risks() {
        page.heading("8. Risico's en maatregelen");
        page.line("Elke maatregel heeft een test. De hoogte van het risico voor de betrokkene"
                + " beoordeelt de verwerkingsverantwoordelijke.");
        page.line("");
        page.table("risico", "maatregel", "aangetoond door");
        Arrays.stream(Risk.values()).forEach(risk -> page.row(risk.what(), risk.measure(), "`" + risk.test() + "`"));
        page.line("");
        page.line(
                "Wat de gateway niet tegenhoudt, staat in `docs/threat-model.md`: wie hem beheert, afzender en ontvanger samen,"
                        + " en herleiding uit quasi-identificerende gegevens.");
    }
}
