package nl.sluis.gateway.message;

/** What in a text points at a person; each has the words in which a sender is told so. */
public enum PersonSign {
    BSN("een burgerservicenummer", "a BSN"),
    PSEUDONYM("een pseudoniem", "a pseudonym"),
    EMAIL("een e-mailadres", "an e-mail address"),
    LINK("een link", "a link"),
    ACCOUNT("een rekeningnummer", "an account number"),
    PHONE("een telefoonnummer", "a telephone number"),
    NUMBER("een nummer van een persoon of dossier", "the number of a person or file"),
    DATE("een datum", "a date"),
    POSTCODE("een postcode", "a postcode"),
    NAME("een naam", "a name"),
    INDIVIDUAL("een verwijzing naar één persoon", "a reference to one person");

    private final String dutch;
    private final String english;

    PersonSign(String dutch, String english) {
        this.dutch = dutch;
        this.english = english;
    }

    public String dutch() {
        return dutch;
    }

    public String english() {
        return english;
    }
}
