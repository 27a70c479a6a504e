package nl.sluis.gateway.message;

import static java.util.regex.Pattern.UNICODE_CHARACTER_CLASS;

import java.util.List;
import java.util.regex.Pattern;

/** Whether a text holds the name of a person: by a form of address, by initials, by a tussenvoegsel, or by a known given name. */
final class NameSigns {
    private static final String CAPITAL = "\\p{Lu}[\\p{L}'’-]*";
    private static final String LINK = "(?:(?:van|de|der|den|het|'t|’t|te|ten|ter|in|op|el|al|ben|la|le|von|zu) ){0,3}";
    /** What may stand before a name: {@code mevrouw De Wit}, {@code dhr. A.B. van Dam}. */
    private static final Pattern ADDRESS = pattern(
            "\\b(?i:mevrouw|mevr\\.?|mw\\.?|mej\\.?|dhr\\.?|de heer|meneer|mijnheer|heer|dames?|familie|fam\\.|dr\\.|drs\\.|ir\\.|ing\\.|mr\\.|prof\\.)"
                    + " (?:\\p{Lu}\\. ?){0,6}" + LINK + CAPITAL);

    private static final Pattern INITIALS =
            pattern("(?<![\\p{L}.])(?:\\p{Lu}\\. ?){1,6}" + LINK + "\\p{Lu}[\\p{Ll}'’-]{2,}");
    /** Outside names nobody writes these any more. */
    private static final Pattern LINKED = pattern("\\b(?i:van der|van den|van 't|van ’t|von) " + CAPITAL);

    private static final Pattern WORD = pattern("\\p{L}[\\p{L}'’-]*");
    private static final Pattern SENTENCE_START = pattern("(?:^|[.?!:;] ?|[\"“”(] ?)$");

    private NameSigns() {}

    static boolean in(String text) {
        return List.of(ADDRESS, INITIALS, LINKED).stream()
                        .anyMatch(pattern -> pattern.matcher(text).find())
                || hasGivenName(text)
                || hasTwoCapitals(text);
    }

    private static boolean hasGivenName(String text) {
        var words = WORD.matcher(text);
        while (words.find()) {
            var word = words.group();
            if (GivenNames.isNothingElse(word)
                    || (GivenNames.isAlsoAWord(word)
                            && Character.isUpperCase(word.charAt(0))
                            && !startsSentence(text, words.start()))) {
                return true;
            }
        }
        return false;
    }

    /** Two words with a capital in the middle of a sentence, of which the first does not begin the name of a law or place. */
    private static boolean hasTwoCapitals(String text) {
        var words = WORD.matcher(text);
        var before = "";
        var beforeStart = 0;
        var beforeEnd = 0;
        while (words.find()) {
            var word = words.group();
            if (isCapitalised(before)
                    && isCapitalised(word)
                    && words.start() == beforeEnd + 1
                    && text.charAt(beforeEnd) == ' '
                    && !startsSentence(text, beforeStart)
                    && !GivenNames.beginsAnotherName(before)) {
                return true;
            }
            before = word;
            beforeStart = words.start();
            beforeEnd = words.end();
        }
        return false;
    }

    private static boolean isCapitalised(String word) {
        return word.length() > 2
                && Character.isUpperCase(word.charAt(0))
                && word.chars().skip(1).anyMatch(Character::isLowerCase);
    }

    private static boolean startsSentence(String text, int at) {
        return SENTENCE_START.matcher(text.substring(0, at)).find();
    }

    private static Pattern pattern(String text) {
        return Pattern.compile(text, UNICODE_CHARACTER_CLASS);
    }
}
