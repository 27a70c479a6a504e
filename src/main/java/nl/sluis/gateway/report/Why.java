package nl.sluis.gateway.report;

import java.util.regex.Pattern;
import nl.sluis.gateway.message.Bsn;

/**
 * Why somebody looks a person up. It stands in the log for as long as the entry does, so it names a case and not a person.
 *
 * @throws IllegalArgumentException when it is too short, too long, or holds what can be a BSN
 */
public record Why(String text) {
    public static final String RULE = "5 to 200 characters that name a case and not a person";
    private static final int SHORTEST = 5;
    private static final int LONGEST = 200;
    private static final Pattern DIGITS = Pattern.compile("(?:\\d[ .-]?){7,8}\\d");

    public Why {
        if (text.strip().length() < SHORTEST
                || text.length() > LONGEST
                || text.chars().anyMatch(Character::isISOControl)
                || DIGITS.matcher(text).results().anyMatch(found -> isBsn(found.group()))) {
            throw new IllegalArgumentException(RULE);
        }
    }

    private static boolean isBsn(String digits) {
        var plain = digits.replaceAll("\\D", "");
        return Bsn.passesElevenTest(plain.length() == 8 ? "0" + plain : plain);
    }
}
