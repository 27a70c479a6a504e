package nl.sluis.gateway.message;

import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;

/** The digits of a text, read as one number where only separators stand between them. */
final class DigitRuns {
    private static final Pattern RUN = Pattern.compile("\\+?\\d(?:[ ._/()-]{0,3}\\d){5,24}");
    private static final Pattern YEARS = Pattern.compile("(?:19|20)\\d\\d ?[-/] ?(?:19|20)\\d\\d");
    /** From here on a number without separators is nobody's amount or year. */
    private static final int LONG = 6;
    /** From here on a number with separators is nobody's either. */
    private static final int LONG_WITH_SEPARATORS = 9;

    private final Set<PersonSign> signs = EnumSet.noneOf(PersonSign.class);

    private DigitRuns() {}

    static DigitRuns of(String text) {
        var runs = new DigitRuns();
        var matcher = RUN.matcher(text);
        while (matcher.find()) {
            runs.add(matcher.group().strip());
        }
        return runs;
    }

    Set<PersonSign> signs() {
        return signs;
    }

    private void add(String run) {
        if (YEARS.matcher(run).matches()) {
            return;
        }
        var digits = run.replaceAll("\\D", "");
        var whole = digits.length() == run.length();
        if (isBsn(digits)) {
            signs.add(PersonSign.BSN);
        } else if (digits.length() >= LONG_WITH_SEPARATORS) {
            signs.add(isPhone(run, digits) ? PersonSign.PHONE : PersonSign.NUMBER);
        } else if (whole && digits.length() >= LONG) {
            signs.add(PersonSign.NUMBER);
        }
    }

    private static boolean isPhone(String run, String digits) {
        return run.startsWith("+") || digits.startsWith("0");
    }

    private static boolean isBsn(String digits) {
        try {
            var unused = Bsn.of(digits);
            return true;
        } catch (UnreadableBsnException no) {
            return false;
        }
    }
}
