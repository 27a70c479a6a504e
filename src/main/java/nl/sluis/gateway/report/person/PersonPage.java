package nl.sluis.gateway.report.person;

import nl.sluis.gateway.report.page.Facts;
import nl.sluis.gateway.report.page.Html;
import nl.sluis.gateway.report.page.Page;
import nl.sluis.gateway.report.page.Prose;
import nl.sluis.gateway.report.words.DutchTime;

/** A report as a page, for the person: every section is there, also when it has nothing to tell. */
final class PersonPage {
    private final PersonReport report;

    PersonPage(PersonReport report) {
        this.report = report;
    }

    /** All of it. */
    Page page() {
        return page(report);
    }

    /** What goes on paper, and what does not. */
    Page paper() {
        return page(report.onPaper());
    }

    private Page page(PersonReport told) {
        var party = report.cover().party().name();
        return new Page(
                "Wie kreeg welke gegevens over u? Overzicht van " + party,
                "Antwoord van " + party + " op een verzoek om inzage (AVG artikel 15), uit het logboek van Sluis.",
                Html.all(
                        opening(),
                        new SummarySection(report).html(),
                        leftOut(told.findings()),
                        new ExchangeSection(told.findings().exchanges()).html(),
                        new ChoiceSection(told.findings()).html(),
                        new RetentionSection(report).html(),
                        new RightsSection(report.cover()).html(),
                        new LimitsSection(report.cover().party().name()).html(),
                        new ProofSection(told).html()));
    }

    private Html leftOut(PersonReport.Findings told) {
        var all = report.findings();
        if (told.count() == all.count()) {
            return Html.nothing();
        }
        return Prose.box(
                Prose.paragraph("Dit is een deel. Er zijn " + all.exchanges().size() + " berichten, "
                        + all.choices().size() + " keuzes en " + all.looks().size()
                        + " keren dat iemand keek; hier staan van elk"
                        + " de nieuwste " + PersonReport.MOST_ON_PAPER
                        + ". Alles staat in overzicht.json, dat bij deze pdf zit,"
                        + " en in overzicht.html. De bewijzen van de regels die hier niet staan, zijn losse bestanden. Vraag "
                        + report.cover().party().name() + " daarom."));
    }

    private Html opening() {
        var cover = report.cover();
        var facts = new Facts("Over dit overzicht")
                .row("Van", cover.party().name())
                .row("Gemaakt op", DutchTime.moment(cover.made()))
                .row("Kenmerk van uw verzoek", cover.reference().orElse("geen kenmerk genoemd"));
        return Html.all(
                Prose.heading(1, "Wie kreeg welke gegevens over u?"),
                Prose.paragraph(
                        "inleiding",
                        "U vroeg " + cover.party().name()
                                + " welke gegevens over u zijn gedeeld. Dit is het antwoord. U hebt er recht op volgens"
                                + " artikel 15 van de privacywet AVG."),
                facts.html(),
                Prose.paragraph(
                        "Organisaties sturen elkaar berichten via Sluis. Sluis kijkt bij elk bericht of het mag, en"
                                + " laat alleen door wat de ontvanger nodig heeft. Van elk bericht schrijft Sluis in een logboek op"
                                + " wie het stuurde, aan wie en waarom. Dit overzicht komt uit dat logboek."),
                Prose.paragraph(
                        "klein",
                        "Uw naam en burgerservicenummer staan niet in dit overzicht. Dat is met opzet: zo is"
                                + " er minder aan de hand als het in verkeerde handen komt."));
    }
}
