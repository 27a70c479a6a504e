package nl.sluis.gateway.recognition;

import static nl.sluis.gateway.recognition.PersonSign.ADDRESS;
import static nl.sluis.gateway.recognition.PersonSign.EMAIL;
import static nl.sluis.gateway.recognition.PersonSign.LINK;
import static nl.sluis.gateway.recognition.PersonSign.POSTCODE;

/** How to reach somebody: by mail, a link, an address. Telephone numbers are {@link DigitRuns}. */
final class Contacts {
    private static final String REST_OF_LINK = "(?:\\S{0,500}[^\\s.,;:!?)\\]])?";
    private static final String HOUSE = "\\d{1,5}(?: ?[A-Za-z](?![\\p{L}\\d])|-\\d{1,3}|-[IVX]{1,4}(?!\\p{L}))?(?!\\d)";

    static final Recogniser ALL = Shape.words(
                    EMAIL,
                    "[\\p{L}\\d!#$%&'*+/=?^_{|}~.-]{1,64} ?(?:@|[\\[({] ?(?:at|apenstaartje) ?[\\])}]) ?"
                            + "[\\p{L}\\d-]{1,63}(?:\\.[\\p{L}\\d-]{1,63}){0,6}")
            .and(Shape.words(
                    LINK,
                    "\\bhttps?:" + REST_OF_LINK + "|\\bwww\\." + REST_OF_LINK
                            + "|\\b[\\p{L}\\d-]{1,63}(?:\\.[\\p{L}\\d-]{1,63}){0,4}\\.(?:nl|com|org|net|eu|be|de|info|example)/"
                            + REST_OF_LINK))
            .and(Shape.exact(
                    POSTCODE,
                    "(?<!\\d)(?!(?:19|20)\\d\\d (?:WW|ZW|EN|OF|IN|IS|TE|OP)\\b(?!,? ?\\d))"
                            + "[1-9]\\d{3}(?: ?[A-Z]{2}|[a-z]{2})(?![\\p{L}\\d])"
                            + "(?:,? ?(?:nr\\.? ?|huisnummer )?" + HOUSE + ")?"))
            .and(Shape.exact(
                    ADDRESS,
                    "\\b(?:\\p{Lu}[\\p{L}'.-]{0,20} ){0,2}\\p{Lu}[\\p{L}'-]{1,30}"
                            + "(?<=straat|straatweg|laan|weg|plein|gracht|kade|dreef|hof|singel|steeg|pad|dijk|plantsoen"
                            + "|park|boulevard|wal|markt|erf|ring|kamp|veld|brink|zoom|zijde)"
                            + " (?:nr\\.? ?)?" + HOUSE))
            .and(Shape.exact(
                    ADDRESS,
                    "\\b\\p{L}{2,25}(?:straat|laan|gracht|singel|kade|steeg|plantsoen|dreef) (?:nr\\.? ?)?" + HOUSE
                            + "|\\bLaan van (?:de |den |der |het )?\\p{Lu}[\\p{L}'-]{1,30} (?:nr\\.? ?)?" + HOUSE));

    /** Anything in which an address may hide. */
    static final Recogniser HINTS = Shape.words(EMAIL, "\\S ?@ ?\\S|\\S ?[\\[({] ?(?:at|apenstaartje) ?[\\])}] ?\\S");

    private Contacts() {}
}
