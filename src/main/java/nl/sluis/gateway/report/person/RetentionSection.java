package nl.sluis.gateway.report.person;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Optional;
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
                Prose.paragraph("Sluis bewaart niet wat er in een bericht stond. Een bericht dat wacht, is versleuteld en wordt"
                        + " bij het afleveren gewist. Wat blijft, is wat er in het logboek over het bericht staat."),
                perClass());
    }

    private Html perClass() {
        var classes = new LinkedHashMap<String, Kept>();
        report.findings().exchanges().stream()
                .map(Exchange::kept)
                .sorted(Comparator.comparing(Kept::from))
                .forEach(kept -> classes.put(kept.retentionClass(), kept)); // the newest stays longest
        if (classes.isEmpty()) {
            return Prose.paragraph("Er is nu niets over een bericht te bewaren.");
        }
        var rows = new Rows("Bewaren van het logboek", "Soort", "Hoe lang", "Het laatste is weg na");
        classes.forEach((name, kept) -> rows.row(name, length(kept), until(kept.until())));
        return rows.html();
    }

    private static String length(Kept kept) {
        return kept.length()
                .map(length -> DutchTime.length(length) + ", vanaf de dag van het bericht")
                .orElse("de regels noemen deze soort nu niet meer");
    }

    private static String until(Optional<LocalDate> day) {
        return day.map(DutchTime::day).orElse("onbekend");
    }
}
