package nl.sluis.gateway.console.pages;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** The answer to a person as text for a letter: what the report says, short, without name or number. */
final class Letter {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern(
                    "d MMMM yyyy", Locale.forLanguageTag("nl-NL"))
            .withZone(ZoneId.of("Europe/Amsterdam"));
    private final PersonView report;
    private final StringBuilder text = new StringBuilder();

    private Letter(PersonView report) {
        this.report = report;
    }

    static String of(PersonView report) {
        var letter = new Letter(report);
        letter.opening();
        letter.recipients();
        letter.notSent();
        letter.closing();
        return letter.text.toString();
    }

    private void line(String words) {
        text.append(words).append('\n');
    }

    private void opening() {
        line("Betreft: uw verzoek om inzage"
                + report.reference().map(name -> " (" + name + ")").orElse(""));
        line("");
        line("Geachte heer, mevrouw,");
        line("");
        line(
                "U vroeg ons welke gegevens wij over u hebben gedeeld. Dit is ons antwoord. Het komt uit het logboek van Sluis,"
                        + " waarmee wij berichten sturen, zoals het was op " + DAY.format(report.made()) + ".");
        line("");
    }

    private void recipients() {
        if (report.recipients().isEmpty()) {
            line("Wij hebben via Sluis niets over u gedeeld dat is aangekomen.");
        } else {
            line("Deze organisaties kregen gegevens over u:");
            report.recipients()
                    .forEach(one -> line("- " + one.name() + ": " + one.messages()
                            + (one.messages() == 1 ? " bericht" : " berichten") + period(one.first(), one.last())
                            + ", over "
                            + one.kinds() + "."));
        }
        line("");
    }

    private static String period(Instant first, Instant last) {
        var from = DAY.format(first);
        var until = DAY.format(last);
        return from.equals(until) ? " op " + from : " van " + from + " tot en met " + until;
    }

    private void notSent() {
        var refused = report.ended("geweigerd");
        if (refused > 0) {
            line("Daarnaast " + (refused == 1 ? "is 1 bericht" : "zijn " + refused + " berichten")
                    + " geweigerd. Daarvan kreeg niemand iets.");
            line("");
        }
    }

    private void closing() {
        line(
                "In de bijlage staat elk bericht apart: wat erin stond, waarom het mocht en wat de ontvanger ervan zag. Daar leest u"
                        + " ook wat u kunt doen: toestemming intrekken, bezwaar maken, gegevens laten verbeteren of een klacht indienen.");
        line("");
        line("Met vriendelijke groet,");
        line("");
        line(report.party());
    }
}
