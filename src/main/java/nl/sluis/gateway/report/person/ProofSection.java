package nl.sluis.gateway.report.person;

import java.util.Map;
import java.util.stream.Collectors;
import nl.sluis.gateway.report.page.Html;
import nl.sluis.gateway.report.page.Prose;
import nl.sluis.gateway.report.page.QrCode;
import nl.sluis.gateway.report.page.Rows;
import nl.sluis.gateway.report.words.DutchTime;

/** How anybody checks, without us, that what is told here stands in the log. */
final class ProofSection {
    /** A square of the code must stay large enough for the camera of a telephone. */
    private static final double MILLIMETRES_A_MODULE = 0.5;

    private final PersonReport report;

    ProofSection(PersonReport report) {
        this.report = report;
    }

    Html html() {
        return Html.all(
                Prose.heading(2, "Zelf nagaan of dit klopt"),
                Prose.paragraph(
                        "Niemand kan het logboek ongemerkt veranderen. Bij elke regel uit het logboek hoort een bewijs."
                                + " De bewijzen zitten als bestanden bij dit overzicht (in de pdf: als bijlagen). U, een advocaat of een"
                                + " toezichthouder kan ze narekenen met de pagina verify.html van Sluis of met het programma"
                                + " ./sluis verify-proof. Daar is geen internet voor nodig, alleen de openbare sleutel van het logboek."
                                + " Vraag die sleutel bij een ander dan van wie u dit overzicht kreeg."),
                code(),
                entries());
    }

    private Html code() {
        var scanned = report.scanned();
        var qr = scanned.map(Proof::text).flatMap(QrCode::of);
        if (scanned.isEmpty() || qr.isEmpty()) {
            return Prose.paragraph(
                    "Er is nog geen bewijs om als code af te drukken: het logboek verzegelt een nieuwe regel na"
                            + " ongeveer een seconde. Vraag dit overzicht dan opnieuw.");
        }
        var side = Math.round(qr.get().modules() * MILLIMETRES_A_MODULE);
        var image = Html.of(
                "img",
                Map.of(
                        "src", qr.get().dataUri(),
                        "alt",
                                "QR-code met het bewijs van regel "
                                        + scanned.get().entry() + " uit het logboek",
                        "style", "width: " + side + "mm; height: " + side + "mm"));
        return Html.of(
                "div",
                Map.of("class", "qr"),
                Prose.heading(3, "Eén bewijs als QR-code"),
                image,
                Prose.paragraph(
                        "klein",
                        "In deze code zit het hele bewijs van " + what(scanned.get())
                                + ". Lees de code met een telefoon, en plak de tekst in verify.html."));
    }

    private String what(Proof proof) {
        return report.findings().exchanges().stream()
                .filter(exchange ->
                        exchange.stamps().anyMatch(stamp -> stamp.entry().equals(proof.entry())))
                .findFirst()
                .map(exchange -> "het bericht '" + exchange.matter().title() + "' van "
                        + DutchTime.day(exchange.stamp().at()))
                .orElse("een regel over u");
    }

    private Html entries() {
        var proved =
                report.proofs().stream().collect(Collectors.toMap(Proof::entry, Proof::fileName, (one, same) -> one));
        var rows = new Rows("De regels van het logboek waar dit overzicht uit komt", "Regel", "Tijd", "Bewijs");
        report.findings()
                .stamps()
                .forEach(stamp -> rows.row(
                        Html.of("code", stamp.entry().toString()),
                        Html.text(DutchTime.moment(stamp.at())),
                        Html.text(proved.containsKey(stamp.entry()) ? "bijgevoegd" : "nog niet verzegeld")));
        return rows.isEmpty() ? Prose.paragraph("Er zijn geen regels gevonden.") : rows.html();
    }
}
