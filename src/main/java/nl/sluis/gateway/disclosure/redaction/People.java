package nl.sluis.gateway.disclosure.redaction;

import java.util.HashMap;
import java.util.Map;

/** Numbers the people of one text, in the order in which they appear: the same person the same number. Does not print. */
final class People {
    /** With more people than this a text is no longer told apart: the rest share a number. */
    private static final int MOST = 999;

    private final Map<String, String> keys = new HashMap<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private int last;

    /** @param last the number that was given out before */
    People(int last) {
        this.last = last;
    }

    int numberOf(Find find, String written) {
        return numbers.computeIfAbsent(key(find, written), unseen -> last = Math.min(MOST, last + 1));
    }

    /** Whose name it is: known, or by its last word, or by the only word that it has. */
    private String key(Find find, String written) {
        var parts = NameParts.of(written);
        var name = parts.isEmpty() ? written : parts.getLast();
        var key = find.holder() != null ? "of " + find.holder() : keys.getOrDefault(name, "called " + name);
        parts.forEach(part -> keys.putIfAbsent(part, key));
        return key;
    }
}
