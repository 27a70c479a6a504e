package nl.sluis.gateway.report.person;

import nl.sluis.gateway.report.page.Html;
import nl.sluis.gateway.report.page.Prose;
import nl.sluis.gateway.report.page.Rows;
import nl.sluis.gateway.report.words.DutchTime;

/** What the person decided, and who looked. */
final class ChoiceSection {
    private final PersonReport.Findings findings;

    ChoiceSection(PersonReport.Findings findings) {
        this.findings = findings;
    }

    Html html() {
        return Html.all(
                Prose.heading(2, "Uw toestemming en uw bezwaar"),
                choices(),
                Prose.heading(2, "Wie keek wat er over u is vastgelegd"),
                looks());
    }

    private Html choices() {
        if (findings.choices().isEmpty()) {
            return Prose.paragraph("Hierover is niets vastgelegd.");
        }
        var rows = new Rows("Wat is vastgelegd", "Wanneer", "Wat", "Door wie", "Waarover");
        findings.choices()
                .forEach(choice -> rows.row(
                        DutchTime.moment(choice.stamp().at()), choice.what(), choice.decidedBy(), about(choice)));
        return rows.html();
    }

    private static String about(Choice choice) {
        var about = choice.about().isEmpty() ? "alle ontvangers en doelen" : choice.about();
        return choice.categories().isEmpty() ? about : about + "; over: " + String.join(", ", choice.categories());
    }

    private Html looks() {
        if (findings.looks().isEmpty()) {
            return Prose.paragraph("Niemand van deze organisatie keek in het logboek naar u.");
        }
        var rows = new Rows("Wie keek", "Wanneer", "Wie", "Wat en waarom");
        findings.looks().forEach(look -> rows.row(DutchTime.moment(look.stamp().at()), look.who(), look.what()));
        return rows.html();
    }
}
