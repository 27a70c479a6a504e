package nl.sluis.gateway.cli.region;

import java.util.ArrayList;
import java.util.List;

/** Words in rows that are no longer than they may be, where none of the words is. */
final class Wrapped {
    private Wrapped() {}

    /** @param between behind every word but the last, also at the end of a row */
    static List<String> at(int characters, List<String> words, String between) {
        var rows = new ArrayList<String>();
        var row = new StringBuilder();
        for (var i = 0; i < words.size(); i++) {
            var word = words.get(i) + (i == words.size() - 1 ? "" : between);
            if (!row.isEmpty() && row.length() + 1 + word.length() > characters) {
                rows.add(row.toString());
                row.setLength(0);
            }
            row.append(row.isEmpty() ? "" : " ").append(word);
        }
        rows.add(row.toString());
        return rows;
    }
}
