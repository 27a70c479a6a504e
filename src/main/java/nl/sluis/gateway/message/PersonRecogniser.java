package nl.sluis.gateway.message;

import static java.util.regex.Pattern.CASE_INSENSITIVE;
import static java.util.regex.Pattern.UNICODE_CASE;
import static java.util.regex.Pattern.UNICODE_CHARACTER_CLASS;

import java.text.Normalizer;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Looks in a text that should be about nobody for what points at somebody: numbers, dates, addresses, names, and words such
 * as <i>mijn cliënt</i>.
 *
 * <p>It would rather refuse too much: any full date is a possible date of birth, any long number somebody's. It lowers a
 * risk and proves nothing; a text in which it finds nothing may still be about somebody. Patterns are bounded, so time is
 * linear in the text. Safe between threads.
 */
public final class PersonRecogniser {
    private static final int WORDS = CASE_INSENSITIVE | UNICODE_CASE | UNICODE_CHARACTER_CLASS;
    private static final String MONTH =
            "(?:jan(?:uari)?|feb(?:ruari)?|maart|mrt|apr(?:il)?|mei|juni?|juli?|aug(?:ustus)?"
                    + "|sep(?:t(?:ember)?)?|okt(?:ober)?|nov(?:ember)?|dec(?:ember)?)";
    private static final String PERSON =
            "(?:cli[eë]nte?|pati[eë]nte?|kandidaat|kandidate|deelnemer|deelneemster|klant|betrokkene"
                    + "|werkzoekende|bewoner|bewoonster|man|vrouw|meneer|mevrouw|dame|heer|jongen|meisje|jongere|zoon|dochter)";

    /** At most one, and not the article of another word: <i>die een klant helpt</i> is about anybody. */
    private static final String ADJECTIVE =
            "(?:(?!(?:een|de|het|geen|elke|iedere|voor|bij|van|met|aan|als|dan|of|en|ook|u|wij|we|je)\\b)\\p{L}{1,20} )?";

    private static final Map<PersonSign, Pattern> SIGNS = Map.of(
            PersonSign.PSEUDONYM, words("\\bps[nhrf]1\\."),
            PersonSign.EMAIL, words("\\S ?@ ?\\S|\\S ?[\\[({] ?(?:at|apenstaartje) ?[\\])}] ?\\S"),
            PersonSign.LINK, words("\\bhttps?:|\\bwww\\."),
            PersonSign.ACCOUNT, words("\\b[a-z]{2}\\d{2} ?[a-z]{4} ?\\d"),
            PersonSign.POSTCODE, Pattern.compile("(?<!\\d)[1-9]\\d{3}(?: ?[A-Z]{2}|[a-z]{2})(?![\\p{L}\\d])"),
            PersonSign.DATE,
                    words("(?<!\\d)(?:(?:0?[1-9]|[12]\\d|3[01])(?:e|ste|de)? ?[-./ ] ?(?:0?[1-9]|1[0-2]|" + MONTH
                            + ")\\.? ?[-./ ] ?['’]?(?:\\d{4}|\\d{2})|\\d{4} ?[-./] ?\\d{1,2} ?[-./] ?\\d{1,2}"
                            + "|(?:0?[1-9]|[12]\\d|3[01])" + MONTH
                            + "\\d{2}(?:\\d{2})?)(?!\\d)|\\bgeboren (?:op|in)\\b|\\bgeb(?:oorte)?\\.?datum\\b"),
            PersonSign.NUMBER,
                    words("\\b(?:bsn|burgerservicenummer)\\b\\W{0,3}\\d"
                            + "|\\b(?:cli[eë]nt|klant|pati[eë]nt|dossier|zaak|kandidaat|registratie)[- ]?(?:nummer|nr|no|id)\\b"
                            + "\\.?(?: is)?[ :#=]{0,3}[\\p{L}/-]{0,12}\\d"),
            PersonSign.INDIVIDUAL,
                    words("\\b(?:mijn|m['’]n|onze|deze|die|zijn|haar|zekere) " + ADJECTIVE + PERSON + "\\b"
                            + "|\\b(?:mevrouw|mevr|meneer|mijnheer|dhr|mw)\\b"
                            + "|\\b[1-9]\\d[- ]?jarig|\\b\\d{1,3} ?(?:jaar|jr\\.?) oud\\b"
                            + "|\\b(?:hij|zij|ze|die) (?:is|wordt) (?:nu |net |bijna )?\\d{2}\\b"
                            + "|\\been (?:man|vrouw|jongen|meisje) van \\d"));

    private PersonRecogniser() {}

    /** Every kind of sign that the text holds, none of them with its place or value; empty when there is none. */
    public static Set<PersonSign> signsIn(String text) {
        var plain = plain(text);
        var signs = EnumSet.noneOf(PersonSign.class);
        SIGNS.forEach((sign, pattern) -> {
            if (pattern.matcher(plain).find()) {
                signs.add(sign);
            }
        });
        DigitRuns.of(plain).signs().forEach(signs::add);
        if (NameSigns.in(plain)) {
            signs.add(PersonSign.NAME);
        }
        return signs;
    }

    /** One way of writing: compatible characters unified, invisible ones left out, every digit and dash a plain one. */
    private static String plain(String text) {
        var plain = new StringBuilder(text.length());
        Normalizer.normalize(text, Normalizer.Form.NFKC).codePoints().forEach(character -> {
            switch (Character.getType(character)) {
                case Character.FORMAT -> {}
                case Character.DECIMAL_DIGIT_NUMBER -> plain.append(Character.digit(character, 10));
                case Character.DASH_PUNCTUATION -> plain.append('-');
                case Character.SPACE_SEPARATOR, Character.CONTROL, Character.LINE_SEPARATOR -> plain.append(' ');
                default -> plain.appendCodePoint(character);
            }
        });
        return plain.toString().replaceAll(" {2,}", " ");
    }

    private static Pattern words(String pattern) {
        return Pattern.compile(pattern, WORDS);
    }
}
