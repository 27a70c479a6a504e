package nl.sluis.gateway.report.breach;

import java.util.Map;
import nl.sluis.gateway.report.page.Facts;
import nl.sluis.gateway.report.page.Html;
import nl.sluis.gateway.report.page.Page;
import nl.sluis.gateway.report.page.Prose;
import nl.sluis.gateway.report.page.Rows;
import nl.sluis.gateway.report.words.DutchTime;
import nl.sluis.gateway.report.words.SeenForm.Amount;

/** The counts as a page, in the order of the form for which they are needed. */
final class BreachPage {
    private static final int MOST_PERSONS = 200;
    private final BreachReport report;

    BreachPage(BreachReport report) {
        this.report = report;
    }

    Page page() {
        var party = report.scope().party();
        return new Page(
                "Gegevens voor een datalekmelding van " + party,
                "Aantallen uit het logboek van Sluis, voor een melding volgens AVG artikel 33.",
                Html.all(opening(), form(), kinds(), lines(), persons()));
    }

    private Html opening() {
        var scope = report.scope();
        var facts = new Facts("Wat is geteld")
                .row("Organisatie", scope.party())
                .row("Periode", DutchTime.moment(scope.since()) + " tot " + DutchTime.moment(scope.until()))
                .row("Beperkt tot", scope.only().isEmpty() ? "alle berichten" : String.join("; ", scope.only()))
                .row("Verstuurd en aangekomen", String.valueOf(scope.messages().arrived()))
                .row("Ontvangen", String.valueOf(scope.messages().received()))
                .row(
                        "Verstuurd en niet aangekomen",
                        String.valueOf(scope.messages().notArrived()))
                .row("Niet meer te openen", String.valueOf(scope.messages().unreadable()));
        return Html.all(
                Prose.heading(1, "Gegevens voor een datalekmelding"),
                Prose.paragraph(
                        "inleiding",
                        "Wat ging er in deze periode via Sluis, van wie, aan wie en in welke vorm? Sluis telt; of het een datalek"
                                + " is en wat de gevolgen zijn, beoordeelt de organisatie."),
                facts.html());
    }

    private Html form() {
        var facts = new Facts("Vragen van het meldformulier");
        ApForm.of(report)
                .forEach(answer -> facts.row(
                        answer.question(),
                        answer.known()
                                ? Html.text(answer.answer())
                                : Html.of(
                                        "span",
                                        Map.of("class", "invullen"),
                                        Html.text("In te vullen. " + answer.answer()))));
        return Html.all(Prose.heading(2, "Voor het meldformulier van de Autoriteit Persoonsgegevens"), facts.html());
    }

    private Html kinds() {
        var rows = new Rows("Soorten gegevens en hun vorm", "Soort", "Klasse", "Vorm", "Berichten");
        report.kinds()
                .forEach(kind ->
                        rows.row(kind.category(), kind.fieldClass(), form(kind), String.valueOf(kind.messages())));
        return Html.all(Prose.heading(2, "Welke gegevens"), rowsOr(rows, "Er zijn geen gegevens doorgegeven."));
    }

    static String form(BreachReport.Kind kind) {
        return switch (Amount.valueOf(kind.form())) {
            case ALL -> "leesbaar";
            case PART -> "gedeeltelijk";
            case PSEUDONYM -> "als pseudoniem";
            case NOTHING -> "niet doorgegeven";
        };
    }

    private Html lines() {
        var receivers = new Rows("Ontvangers", "Ontvanger", "Berichten", "Personen", "Eerste", "Laatste");
        report.receivers().forEach(line -> add(receivers, line));
        var rules = new Rows("Regels", "Regel", "Berichten", "Personen", "Eerste", "Laatste");
        report.rules().forEach(line -> add(rules, line));
        return Html.all(
                Prose.heading(2, "Aan wie, en volgens welke regel"),
                rowsOr(receivers, "Niemand kreeg gegevens."),
                rowsOr(rules, "Er is geen regel toegepast."));
    }

    private static void add(Rows rows, BreachReport.Line line) {
        rows.row(
                line.what(),
                String.valueOf(line.messages()),
                String.valueOf(line.persons()),
                DutchTime.moment(line.first()),
                DutchTime.moment(line.last()));
    }

    private Html persons() {
        var rows = new Rows("Personen, onder hun pseudoniem", "Pseudoniem", "Berichten", "Eerste", "Laatste");
        report.persons().each().stream()
                .limit(MOST_PERSONS)
                .forEach(subject -> rows.row(
                        Html.of("code", subject.id()),
                        Html.text(String.valueOf(subject.messages())),
                        Html.text(DutchTime.moment(subject.first())),
                        Html.text(DutchTime.moment(subject.last()))));
        var more = report.persons().each().size() - MOST_PERSONS;
        return Html.all(
                Prose.heading(2, "Welke personen"),
                Prose.paragraph(
                        "Het logboek kent personen van deze organisatie alleen onder een pseudoniem. Wie het zijn, is"
                                + " met drie medewerkers te herleiden (./sluis reidentify)."),
                rowsOr(rows, "Er zijn geen personen betrokken."),
                more > 0 ? Prose.paragraph("En nog " + more + "; alle staan in de JSON.") : Html.nothing());
    }

    private static Html rowsOr(Rows rows, String otherwise) {
        return rows.isEmpty() ? Prose.paragraph(otherwise) : rows.html();
    }
}
