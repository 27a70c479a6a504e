package nl.sluis.gateway.recognition;

import static java.util.regex.Pattern.UNICODE_CHARACTER_CLASS;

import java.util.regex.Pattern;

/** The name of a person: by a form of address, by initials, by a tussenvoegsel, or by a known given name. */
final class NameSigns implements Recogniser {
    static final String CAPITAL = "\\p{Lu}[\\p{L}'-]{0,40}";
    static final String PREFIXES = "(?:(?:van|de|der|den|het|'t|te|ten|ter|in|op|el|al|ben|la|le|von|zu) ){0,3}";
    /** What may stand before a name: {@code mevrouw De Wit}, {@code dhr. A.B. van Dam}. */
    private static final Pattern ADDRESSED = pattern(
            "\\b(?i:mevrouw|mevr\\.?|mw\\.?|mej\\.?|dhr\\.?|de heer|meneer|mijnheer|heer|dames?|familie|fam\\.|dr\\.|drs\\.|ir\\.|ing\\.|mr\\.|prof\\.)"
                    + " (?<value>(?:\\p{Lu}\\. ?){0,6}" + PREFIXES + CAPITAL + ")");

    private static final Pattern INITIALS =
            pattern("(?<![\\p{L}.])(?<value>(?:\\p{Lu}\\. ?){1,6}" + PREFIXES + "\\p{Lu}[\\p{Ll}'-]{2,40})");
    /** Outside names nobody writes these any more. */
    private static final Pattern LINKED = pattern("\\b(?<value>(?i:van der|van den|van 't|von) "
            + "(?!Haag\\b|Helder\\b|Bosch\\b|Dolder\\b|Bommel\\b)" + CAPITAL + ")");

    private static final Pattern WORD = pattern("\\p{L}[\\p{L}'-]{0,60}");
    /** What goes on after the beginning of a name: {@code  El Amrani}, {@code -de Vries}. */
    private static final Pattern REST =
            pattern("(?:(?: |-| - )" + PREFIXES + "\\p{Lu}(?=[\\p{L}'-]{0,40}\\p{Ll})[\\p{L}'-]{1,40}){1,2}");

    @Override
    public void find(Plain text, Found found) {
        shaped(ADDRESSED, text.text(), found);
        shaped(INITIALS, text.text(), found);
        shaped(LINKED, text.text(), found);
        givenNames(text.text(), found);
    }

    static void shaped(Pattern pattern, String text, Found found) {
        var matcher = pattern.matcher(text);
        while (matcher.find()) {
            found.at(PersonSign.NAME, matcher.start("value"), restOf(text, matcher.end("value")));
        }
    }

    private static void givenNames(String text, Found found) {
        var words = WORD.matcher(text);
        while (words.find()) {
            var word = words.group();
            if (GivenNames.isNothingElse(word)
                    || (GivenNames.isAlsoAWord(word) && isCapitalised(word) && !startsSentence(text, words.start()))) {
                found.at(PersonSign.NAME, words.start(), restOf(text, words.end()));
            }
        }
    }

    private static int restOf(String text, int end) {
        var rest = REST.matcher(text).region(end, text.length());
        return rest.lookingAt() ? rest.end() : end;
    }

    /** One capital; a heading in capitals says nothing. */
    private static boolean isCapitalised(String word) {
        return Character.isUpperCase(word.charAt(0)) && !Character.isUpperCase(word.charAt(word.length() - 1));
    }

    static boolean startsSentence(String text, int at) {
        if (at == 0) {
            return true;
        }
        var before = text.charAt(at - 1) == ' ' ? at - 2 : at - 1;
        return before < 0 || ".?!:;\"“”(".indexOf(text.charAt(before)) >= 0;
    }

    static Pattern pattern(String text) {
        return Pattern.compile(text, UNICODE_CHARACTER_CLASS);
    }
}
