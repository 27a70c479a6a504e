package nl.sluis.gateway.disclosure.redaction;

import nl.sluis.gateway.recognition.PersonSign;

/** What a placeholder says was there. Of finds of the same length in the same place the first of these counts. */
enum Label {
    PERSOON,
    BSN,
    TELEFOON,
    EMAIL,
    LINK,
    REKENING,
    AGB,
    BIG,
    DATUM,
    ADRES,
    KENMERK,
    PSEUDONIEM,
    NUMMER,
    ORGANISATIE,
    PLAATS;

    static Label of(PersonSign sign) {
        return switch (sign) {
            case NAME, INDIVIDUAL -> PERSOON;
            case BSN -> BSN;
            case PHONE -> TELEFOON;
            case EMAIL -> EMAIL;
            case LINK -> LINK;
            case ACCOUNT -> REKENING;
            case AGB -> AGB;
            case BIG -> BIG;
            case DATE -> DATUM;
            case POSTCODE, ADDRESS -> ADRES;
            case PSEUDONYM -> PSEUDONIEM;
            case NUMBER -> NUMMER;
        };
    }
}
