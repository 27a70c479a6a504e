package nl.sluis.gateway.disclosure.redaction;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** One list: an entry a line, in UTF-8; what comes after a {@code #} at the begin of a line is for people. */
final class GazetteerFile {
    static final int MOST_WORDS = 6;
    private static final int MOST_ENTRIES = 100_000;
    private static final int SHORTEST = 2;

    private GazetteerFile() {}

    /** Its entries; adds a sentence for each line that is none. */
    static List<String> read(Path file, List<String> problems) {
        try {
            var lines = Files.readAllLines(file);
            if (lines.size() > MOST_ENTRIES) {
                problems.add(file + ": has more than " + MOST_ENTRIES + " lines");
                return List.of();
            }
            for (var i = 0; i < lines.size(); i++) {
                check(file + ":" + (i + 1), lines.get(i).strip(), problems);
            }
            return lines.stream()
                    .map(String::strip)
                    .filter(GazetteerFile::isEntry)
                    .toList();
        } catch (IOException unreadable) { // no file, or no UTF-8; its text may hold a name, so it is not passed on
            problems.add(file + ": cannot be read as UTF-8");
            return List.of();
        }
    }

    private static void check(String place, String line, List<String> problems) {
        if (!isEntry(line)) {
            return;
        }
        var parts = NameParts.words(line);
        if (NameParts.of(line).isEmpty() || String.join("", parts).length() < SHORTEST) {
            problems.add(
                    place + ": would be found everywhere; an entry has a word of two letters that is no tussenvoegsel");
        } else if (parts.size() > MOST_WORDS) {
            problems.add(place + ": has more than " + MOST_WORDS + " words");
        }
    }

    private static boolean isEntry(String line) {
        return !line.isEmpty() && !line.startsWith("#");
    }
}
