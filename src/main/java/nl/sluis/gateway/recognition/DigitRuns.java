package nl.sluis.gateway.recognition;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The digits of a text, read as one number where only separators stand between them. */
final class DigitRuns implements Recogniser {
    private static final Pattern RUN = Pattern.compile("\\+?\\d(?:[ ._/()-]{0,3}\\d){5,24}");
    private static final Pattern GROUP = Pattern.compile("\\d+");
    private static final Pattern NOBODYS = Pattern.compile(
            "(?:19|20)\\d\\d ?[-/] ?(?:19|20)\\d\\d" // years
                    + "|\\d{1,2}\\.\\d\\d ?- ?\\d{1,2}\\.\\d\\d"); // hours
    private static final Pattern EURO_AFTER = Pattern.compile(",?-? ?(?:euro|eur)\\b", Pattern.CASE_INSENSITIVE);
    /** From here on a number without separators is nobody's amount or year. */
    private static final int LONG = 6;
    /** From here on a number with separators is nobody's either. */
    private static final int LONG_WITH_SEPARATORS = 9;

    @Override
    public void find(Plain text, Found found) {
        var runs = RUN.matcher(text.text());
        while (runs.find()) {
            if (!NOBODYS.matcher(runs.group()).matches() && !isAmount(text.text(), runs.start(), runs.end())) {
                run(text.text(), runs.start(), runs.end(), found);
            }
        }
    }

    private static void run(String text, int from, int to, Found found) {
        var digits = text.substring(from, to).replaceAll("\\D", "");
        if (ElevenTest.isBsn(digits)) {
            found.at(PersonSign.BSN, from, to);
        } else if (!hasBsn(text, from, to, found)) {
            var whole = digits.length() == to - from;
            if (digits.length() >= LONG_WITH_SEPARATORS) {
                found.at(isPhone(text.charAt(from), digits) ? PersonSign.PHONE : PersonSign.NUMBER, from, to);
            } else if (whole && digits.length() >= LONG) {
                found.at(PersonSign.NUMBER, from, to);
            }
        }
    }

    /** A BSN with other numbers beside it; then all of the run is told of, as what it is not known to be. */
    private static boolean hasBsn(String text, int from, int to, Found found) {
        var groups = groups(text, from, to);
        for (var first = 0; first < groups.size(); first++) {
            var digits = new StringBuilder();
            for (var last = first; last < groups.size() && digits.length() < LONG_WITH_SEPARATORS; last++) {
                digits.append(text, groups.get(last)[0], groups.get(last)[1]);
                if (ElevenTest.isBsn(digits.toString())) {
                    found.at(PersonSign.BSN, groups.get(first)[0], groups.get(last)[1]);
                    rest(from, groups.get(first)[0], found);
                    rest(groups.get(last)[1], to, found);
                    return true;
                }
            }
        }
        return false;
    }

    private static void rest(int from, int to, Found found) {
        if (to - from >= LONG) {
            found.at(PersonSign.NUMBER, from, to);
        }
    }

    private static List<int[]> groups(String text, int from, int to) {
        var groups = new ArrayList<int[]>();
        var group = GROUP.matcher(text).region(from, to);
        while (group.find()) {
            groups.add(new int[] {group.start(), group.end()});
        }
        return groups;
    }

    private static boolean isAmount(String text, int from, int to) {
        var before = from > 0 && text.charAt(from - 1) == ' ' ? from - 2 : from - 1;
        return before >= 0 && text.charAt(before) == '€'
                || EURO_AFTER.matcher(text).region(to, text.length()).lookingAt();
    }

    private static boolean isPhone(char first, String digits) {
        return first == '+' || digits.startsWith("0");
    }
}
