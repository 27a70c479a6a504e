package nl.sluis.gateway.disclosure.redaction;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import nl.sluis.gateway.recognition.Plain;

/**
 * Words that an operator wants replaced: names of people, organisations and places of the region, a file each. An entry
 * with a capital counts only where the text has a capital as well; one in small letters counts in any form. Safe between
 * threads.
 */
public final class Gazetteers {
    /** Where they stand in the configuration folder. */
    public static final String FOLDER = "woordenlijsten";

    public static final Gazetteers NONE = new Gazetteers(Map.of());

    private static final Map<String, Label> FILES =
            Map.of("personen.txt", Label.PERSOON, "organisaties.txt", Label.ORGANISATIE, "plaatsen.txt", Label.PLAATS);

    private final Map<String, Entry> entries;

    /** @param inSmall whether it counts without a capital as well */
    private record Entry(Label label, boolean inSmall) {}

    private Gazetteers(Map<String, Entry> entries) {
        this.entries = Map.copyOf(entries);
    }

    /**
     * The lists in a folder. A folder that is not there has none.
     *
     * @throws IllegalStateException naming every file and line that is not understood, and none of the words
     */
    public static Gazetteers load(Path folder) {
        if (!Files.exists(folder)) {
            return NONE;
        }
        var problems = new ArrayList<String>();
        var entries = new HashMap<String, Entry>();
        for (var file : filesIn(folder)) {
            var label = FILES.get(file.getFileName().toString());
            if (label == null) {
                problems.add(file + ": nobody reads this file; known are "
                        + FILES.keySet().stream().sorted().toList());
            } else {
                var words = GazetteerFile.read(file, problems);
                words.forEach(word -> entries.merge(
                        String.join(" ", NameParts.words(word)),
                        new Entry(label, !hasCapital(word)),
                        (one, other) -> new Entry(one.label(), one.inSmall() || other.inSmall())));
            }
        }
        if (!problems.isEmpty()) {
            throw new IllegalStateException("the word lists cannot be used:\n- " + String.join("\n- ", problems));
        }
        return new Gazetteers(entries);
    }

    void find(Plain plain, Consumer<Find> found) {
        if (!entries.isEmpty()) {
            var words = Words.of(plain.folded());
            for (var first = 0; first < words.count(); first++) {
                longestFrom(first, words, plain.text(), found);
            }
        }
    }

    private void longestFrom(int first, Words words, String text, Consumer<Find> found) {
        for (var last = Math.min(words.count(), first + GazetteerFile.MOST_WORDS) - 1; last >= first; last--) {
            var entry = entries.get(words.joined(first, last));
            if (entry != null && (entry.inSmall() || hasCapital(text.substring(words.from(first), words.to(last))))) {
                found.accept(new Find(entry.label(), null, words.from(first), words.to(last)));
                return;
            }
        }
    }

    private static boolean hasCapital(String text) {
        return text.codePoints().anyMatch(Character::isUpperCase);
    }

    private static List<Path> filesIn(Path folder) {
        try (var files = Files.list(folder)) {
            return files.sorted().toList();
        } catch (IOException unreadable) {
            throw new IllegalStateException(
                    "the word lists cannot be used:\n- " + folder + ": cannot be read", unreadable);
        }
    }
}
