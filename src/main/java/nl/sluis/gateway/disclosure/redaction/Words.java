package nl.sluis.gateway.disclosure.redaction;

import java.util.ArrayList;
import java.util.List;

/** The words of a folded text, and where they stand in it. */
final class Words {
    private final String text;
    private final List<int[]> places = new ArrayList<>();

    private Words(String text) {
        this.text = text;
    }

    static Words of(String folded) {
        var words = new Words(folded);
        var from = -1;
        for (var at = 0; at <= folded.length(); at++) {
            var within = at < folded.length() && Character.isLetterOrDigit(folded.charAt(at));
            if (within && from < 0) {
                from = at;
            } else if (!within && from >= 0) {
                words.places.add(new int[] {from, at});
                from = -1;
            }
        }
        return words;
    }

    int count() {
        return places.size();
    }

    int from(int word) {
        return places.get(word)[0];
    }

    int to(int word) {
        return places.get(word)[1];
    }

    /** These words with one space between them. */
    String joined(int first, int last) {
        var joined = new StringBuilder();
        for (var word = first; word <= last; word++) {
            joined.append(word == first ? "" : " ").append(text, from(word), to(word));
        }
        return joined.toString();
    }
}
