package nl.sluis.gateway.disclosure.redaction;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What stands in the place of what was found, and nothing else: a text in which one stands already is read past it. */
final class Placeholders {
    private static final Pattern SHAPE = Pattern.compile("\\[(?:PERSOON-(?<person>[1-9]\\d{0,2})"
            + "|DATUM:(?:19|20)\\d\\d-(?:0[1-9]|1[0-2])"
            + "|"
            + Arrays.stream(Label.values())
                    .filter(label -> label != Label.PERSOON)
                    .map(Label::name)
                    .collect(Collectors.joining("|"))
            + ")\\]");

    private final List<int[]> holes = new ArrayList<>();
    private int lastPerson;

    private Placeholders() {}

    static Placeholders in(String plainText) {
        var placeholders = new Placeholders();
        var matcher = SHAPE.matcher(plainText);
        while (matcher.find()) {
            placeholders.holes.add(new int[] {matcher.start(), matcher.end()});
            if (matcher.group("person") != null) {
                placeholders.lastPerson = Math.max(placeholders.lastPerson, Integer.parseInt(matcher.group("person")));
            }
        }
        return placeholders;
    }

    /** The highest number of a person that stands here, 0 for none. */
    int lastPerson() {
        return lastPerson;
    }

    /** Whether all of this stands within one placeholder. */
    boolean cover(int from, int to) {
        var low = 0;
        var high = holes.size() - 1;
        while (low <= high) {
            var middle = (low + high) >>> 1;
            var hole = holes.get(middle);
            if (hole[1] < to) {
                low = middle + 1;
            } else if (hole[0] > from) {
                high = middle - 1;
            } else {
                return true;
            }
        }
        return false;
    }
}
