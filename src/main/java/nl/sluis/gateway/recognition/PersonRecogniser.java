package nl.sluis.gateway.recognition;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Looks in a text for what points at somebody: numbers, dates, addresses, names, and words such as <i>mijn cliënt</i>.
 *
 * <p>It lowers a risk and proves nothing; a text in which it finds nothing may still be about somebody. Patterns are bounded,
 * so time is linear in the text. Safe between threads.
 */
public final class PersonRecogniser {
    private static final String PERSON =
            "(?:cliente?|patiente?|kandidaat|kandidate|deelnemer|deelneemster|klant|betrokkene"
                    + "|werkzoekende|bewoner|bewoonster|man|vrouw|meneer|mevrouw|dame|heer|jongen|meisje|jongere|zoon|dochter)";

    /** At most one, and not the article of another word: <i>die een klant helpt</i> is about anybody. */
    private static final String ADJECTIVE =
            "(?:(?!(?:een|de|het|geen|elke|iedere|voor|bij|van|met|aan|als|dan|of|en|ook|u|wij|we|je)\\b)\\p{L}{1,20} )?";

    private static final Recogniser INDIVIDUAL = Shape.words(
            PersonSign.INDIVIDUAL,
            "\\b(?:mijn|m'n|onze|deze|die|zijn|haar|zekere) " + ADJECTIVE + PERSON + "\\b"
                    + "|\\b(?:mevrouw|mevr|meneer|mijnheer|dhr|mw)\\b"
                    + "|\\b[1-9]\\d[- ]?jarig|\\b\\d{1,3} ?(?:jaar|jr\\.?) oud\\b"
                    + "|\\b(?:hij|zij|ze|die) (?:is|wordt) (?:nu |net |bijna )?\\d{2}\\b"
                    + "|\\been (?:man|vrouw|jongen|meisje) van \\d");

    /** What stands in its place, and could be replaced there. */
    private static final Recogniser PLACED = Numbers.ALL
            .and(Contacts.ALL)
            .and(Dates.WITH_YEAR)
            .and(new DigitRuns())
            .and(new NameSigns());

    /** In a text about somebody: what is a sign there, while in a text about how things work it is none. */
    private static final Recogniser ABOUT_SOMEBODY =
            PLACED.and(Dates.WITHOUT_YEAR).and(Numbers.OF_A_FILE).and(new NamesByRole());

    /** In a text about nobody: it rather refuses too much, and need not know where. */
    private static final Recogniser ABOUT_NOBODY =
            PLACED.and(Contacts.HINTS).and(Dates.HINTS).and(new TwoCapitals()).and(INDIVIDUAL);

    /** In what was redacted: where it cannot be told what would have to be replaced. */
    private static final Recogniser STILL = ABOUT_SOMEBODY.and(Contacts.HINTS);

    private PersonRecogniser() {}

    /**
     * Every kind of sign that a text about nobody holds, none of them with its place or value; empty when there is none. Any
     * full date is a possible date of birth here, and any long number somebody's.
     */
    public static Set<PersonSign> signsIn(String text) {
        var signs = EnumSet.noneOf(PersonSign.class);
        ABOUT_NOBODY.find(Plain.of(text), (sign, from, to) -> signs.add(sign));
        return signs;
    }

    /** Where in a text about somebody a sign stands, in characters of the plain text; places may overlap. */
    public static List<Place> placesIn(Plain text) {
        return places(ABOUT_SOMEBODY, text);
    }

    /** Where a text that was redacted still holds a sign, or something in which one may hide. */
    public static List<Place> placesLeftIn(Plain text) {
        return places(STILL, text);
    }

    private static List<Place> places(Recogniser recogniser, Plain text) {
        var places = new ArrayList<Place>();
        recogniser.find(text, (sign, from, to) -> places.add(new Place(sign, from, to)));
        return places;
    }
}
