package nl.sluis.gateway.report.person;

import java.util.List;
import java.util.stream.Stream;
import nl.sluis.gateway.report.page.Html;
import nl.sluis.gateway.report.page.Prose;
import nl.sluis.gateway.report.page.Rows;
import nl.sluis.gateway.report.words.DutchTime;

/** The answer on one page: how many messages, and who got something. */
final class SummarySection {
    private final PersonReport report;

    SummarySection(PersonReport report) {
        this.report = report;
    }

    Html html() {
        return Html.all(Prose.heading(2, "In het kort"), counts(), recipients());
    }

    private Html counts() {
        var exchanges = report.findings().exchanges();
        var party = report.cover().party().name();
        if (exchanges.isEmpty()) {
            return Prose.box(Prose.paragraph("In het logboek staat geen bericht over u waarvan " + party
                    + " de afzender of de ontvanger is. Dat kan kloppen. Staat u bij " + party
                    + " onder een ander burgerservicenummer? Vraag het dan na."));
        }
        var told = Stream.of(
                        number(
                                exchanges,
                                Fate.Delivered.class,
                                "bericht over u is aangekomen",
                                "berichten over u zijn aangekomen"),
                        number(exchanges, Fate.Refused.class, "bericht is geweigerd", "berichten zijn geweigerd"),
                        number(
                                exchanges,
                                Fate.Stopped.class,
                                "bericht is onderweg tegengehouden, verlopen of gestopt",
                                "berichten zijn onderweg tegengehouden, verlopen of gestopt"),
                        number(exchanges, Fate.Waiting.class, "bericht is nog onderweg", "berichten zijn nog onderweg"),
                        number(
                                exchanges,
                                Fate.Tried.class,
                                "keer is alleen geprobeerd of een bericht zou mogen",
                                "keer is alleen geprobeerd of een bericht zou mogen"))
                .filter(line -> !line.startsWith("0 "))
                .toList();
        return Prose.box(Prose.list(told));
    }

    private static String number(List<Exchange> exchanges, Class<? extends Fate> fate, String one, String more) {
        var count =
                exchanges.stream().map(Exchange::fate).filter(fate::isInstance).count();
        return count + " " + (count == 1 ? one : more);
    }

    private Html recipients() {
        var recipients = Recipient.of(report.findings().exchanges());
        if (recipients.isEmpty()) {
            return Prose.paragraph("Er is niemand die via deze berichten gegevens over u kreeg.");
        }
        var rows = new Rows("Wie kreeg iets over u", "Ontvanger", "Berichten", "Eerste en laatste", "Soort gegevens");
        recipients.forEach(recipient -> rows.row(
                named(recipient.who()),
                String.valueOf(recipient.messages()),
                period(recipient),
                String.join(", ", recipient.categories())));
        return rows.html();
    }

    private static String period(Recipient recipient) {
        var first = DutchTime.day(recipient.first());
        var last = DutchTime.day(recipient.last());
        return first.equals(last) ? first : first + " en " + last;
    }

    static String named(Exchange.End end) {
        return end.role().isEmpty() || end.role().equals(end.party().name())
                ? end.party().name()
                : end.party().name() + " (" + end.role() + ")";
    }
}
