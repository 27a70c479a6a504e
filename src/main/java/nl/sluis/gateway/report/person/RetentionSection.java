package nl.sluis.gateway.report.person;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import nl.sluis.gateway.report.page.Html;
import nl.sluis.gateway.report.page.Prose;
import nl.sluis.gateway.report.page.Rows;
import nl.sluis.gateway.report.words.DutchTime;

/** How long each record stays. */
final class RetentionSection {
    private final PersonReport report;

    RetentionSection(PersonReport report) {
        this.report = report;
    }

    Html html() {
        return Html.all(
                Prose.heading(2, "Hoe lang dit bewaard blijft"),
                Prose.paragraph(
                        "Sluis bewaart niet wat er in een bericht stond. Een bericht dat wacht, is versleuteld en wordt"
                                + " bij het afleveren gewist. Wat blijft, is wat er in het logboek over het bericht staat."),
                messages(),
                Prose.paragraph("Wat er over uw toestemming en over het kijken in het logboek staat, blijft "
                        + report.cover().ownRecords().map(DutchTime::length).orElse("zo lang als de regels zeggen")
                        + " bewaard."));
    }

    private Html messages() {
        var classes = new LinkedHashMap<String, List<Kept>>();
        report.findings().exchanges().stream()
                .map(Exchange::kept)
                .sorted(Comparator.comparing(Kept::from))
                .forEach(kept -> classes.computeIfAbsent(kept.retentionClass(), unseen -> new ArrayList<>())
                        .add(kept));
        if (classes.isEmpty()) {
            return Prose.paragraph("Er is nu niets over een bericht te bewaren.");
        }
        var rows = new Rows("Wat over berichten bewaard blijft", "Voor", "Hoe lang", "De laatste regel is weg na");
        classes.values()
                .forEach(kept -> rows.row(
                        kept.size() + (kept.size() == 1 ? " bericht" : " berichten"),
                        length(kept.getLast()),
                        kept.getLast().until().map(DutchTime::day).orElse("onbekend")));
        return rows.html();
    }

    private static String length(Kept kept) {
        return kept.length()
                .map(length -> DutchTime.length(length) + ", vanaf de dag van het bericht")
                .orElse("de regels zeggen dit nu niet meer");
    }
}
