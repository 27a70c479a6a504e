package nl.sluis.gateway.recognition;

import static java.util.regex.Pattern.CASE_INSENSITIVE;
import static java.util.regex.Pattern.UNICODE_CASE;
import static java.util.regex.Pattern.UNICODE_CHARACTER_CLASS;

import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * A sign that has a form. Patterns are bounded: from each place a match looks at a fixed number of characters at most.
 *
 * @param pattern with a group {@code value} where only a part of it is what points at somebody
 * @param holds   what else must be true of that part, such as a check digit
 */
record Shape(PersonSign sign, Pattern pattern, Predicate<String> holds) implements Recogniser {
    private static final int WORDS = CASE_INSENSITIVE | UNICODE_CASE | UNICODE_CHARACTER_CLASS;

    /** In which capitals and small letters are alike. */
    static Shape words(PersonSign sign, String pattern) {
        return new Shape(sign, Pattern.compile(pattern, WORDS), value -> true);
    }

    static Shape exact(PersonSign sign, String pattern) {
        return new Shape(sign, Pattern.compile(pattern, UNICODE_CHARACTER_CLASS), value -> true);
    }

    Shape that(Predicate<String> alsoHolds) {
        return new Shape(sign, pattern, alsoHolds);
    }

    @Override
    public void find(Plain text, Found found) {
        var matcher = pattern.matcher(text.text());
        var value = pattern.namedGroups().containsKey("value") ? "value" : null;
        while (matcher.find()) {
            var from = value == null ? matcher.start() : matcher.start(value);
            var to = value == null ? matcher.end() : matcher.end(value);
            if (to > from && holds.test(text.text().substring(from, to))) {
                found.at(sign, from, to);
            }
        }
    }
}
