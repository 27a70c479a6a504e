package nl.sluis.gateway.recognition;

/**
 * What in a text points at a person; each has the words in which a sender is told so. Where two signs share characters, the
 * one that stands first here says what it is.
 */
public enum PersonSign {
    PSEUDONYM("een pseudoniem", "a pseudonym"),
    EMAIL("een e-mailadres", "an e-mail address"),
    LINK("een link", "a link"),
    ACCOUNT("een rekeningnummer", "an account number"),
    AGB("een AGB-code", "an AGB code"),
    BIG("een BIG-nummer", "a BIG number"),
    DATE("een datum", "a date"),
    BSN("een burgerservicenummer", "a BSN"),
    PHONE("een telefoonnummer", "a telephone number"),
    NUMBER("een nummer van een persoon of dossier", "the number of a person or file"),
    POSTCODE("een postcode", "a postcode"),
    ADDRESS("een straat met huisnummer", "a street with a house number"),
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
