package nl.sluis.gateway.report.person;

import nl.sluis.gateway.party.Contact;
import nl.sluis.gateway.report.page.Facts;
import nl.sluis.gateway.report.page.Html;
import nl.sluis.gateway.report.page.Prose;

/** What the person can do, and with whom. */
final class RightsSection {
    private final PersonReport.Cover cover;

    RightsSection(PersonReport.Cover cover) {
        this.cover = cover;
    }

    Html html() {
        var party = cover.party().name();
        return Html.all(
                Prose.heading(2, "Wat u kunt doen"),
                Prose.list(
                        "Toestemming intrekken. Dat kan op elk moment en werkt meteen voor alles wat nog moet worden verstuurd.",
                        "Bezwaar maken tegen het delen van uw gegevens (AVG artikel 21).",
                        "Vragen om gegevens te verbeteren of te wissen, of om ze een tijd niet te gebruiken (AVG artikel 16,"
                                + " 17 en 18). " + party + " geeft dat door aan wie de gegevens kreeg.",
                        "Vragen waarom een besluit is genomen. Sluis beslist zelf of een bericht door mag, met vaste regels."
                                + " Over u neemt Sluis geen besluit.",
                        "Een klacht indienen bij de Autoriteit Persoonsgegevens: autoriteitpersoonsgegevens.nl."),
                Prose.heading(3, "Bij wie u terechtkunt"),
                cover.contact().map(RightsSection::contact).orElseGet(() -> nobody(party)));
    }

    private static Html contact(Contact contact) {
        var facts = new Facts("Bij wie u terechtkunt").row("Wie", contact.name());
        contact.email().ifPresent(email -> facts.row("E-mail", email));
        contact.telephone().ifPresent(number -> facts.row("Telefoon", number));
        contact.address().ifPresent(address -> facts.row("Adres", address));
        return facts.html();
    }

    private static Html nobody(String party) {
        return Prose.paragraph("In de instellingen van Sluis staat voor " + party
                + " geen contactgegeven. Gebruik het adres waarvan u dit overzicht kreeg, en vraag naar de functionaris"
                + " gegevensbescherming.");
    }
}
