package nl.sluis.gateway.report.person;

import nl.sluis.gateway.report.page.Html;
import nl.sluis.gateway.report.page.Prose;

/** What a log cannot tell, said plainly: a report that hides this would promise too much. */
final class LimitsSection {
    private final String party;

    LimitsSection(String party) {
        this.party = party;
    }

    Html html() {
        return Html.all(
                Prose.heading(2, "Wat dit overzicht niet kan zeggen"),
                Prose.list(
                        "Wat er precies in een bericht stond. Dat bewaart Sluis niet. Vraag het aan " + party + ".",
                        "Wat anderen over u met elkaar deelden. Elke organisatie vertelt alleen over haar eigen berichten."
                                + " Vraag het daar ook.",
                        "Berichten aan " + party + " die zijn geweigerd of tegengehouden. Daar hoort " + party
                                + " niets van. De afzender kan u dat vertellen.",
                        "Wat een ontvanger daarna met uw gegevens deed. Vraag het aan de ontvanger.",
                        "Berichten die niet via Sluis gingen, zoals brieven, telefoon en e-mail, en berichten van voor Sluis.",
                        "Berichten die al bij binnenkomst onleesbaar waren. Van die berichten weet Sluis niet over wie ze gaan.",
                        "Wat al is gewist omdat de bewaartijd voorbij was."));
    }
}
