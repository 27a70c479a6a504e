package nl.sluis.gateway.recognition;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;

/** Frequent given names in the Netherlands, and words with a capital that are no name of a person. */
final class GivenNames {
    private static final String FILE = "voornamen.txt";
    private static final GivenNames LISTS = new GivenNames();

    private final Set<String> names = new HashSet<>();
    private final Set<String> alsoWords = new HashSet<>();
    private final Set<String> others = new HashSet<>();

    private GivenNames() {
        try (var stream = Objects.requireNonNull(GivenNames.class.getResourceAsStream(FILE));
                var lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            lines.lines().forEach(this::read);
        } catch (IOException e) {
            throw new UncheckedIOException("the given names cannot be read", e);
        }
    }

    /** A given name, however it is written. */
    static boolean isNothingElse(String word) {
        return LISTS.names.contains(folded(word));
    }

    /** A given name that is an ordinary word as well, such as <i>Roos</i>. */
    static boolean isAlsoAWord(String word) {
        return LISTS.alsoWords.contains(folded(word));
    }

    /** The first word of a law, a body, a method or a place, such as <i>Individuele</i> or <i>Den</i>. */
    static boolean beginsAnotherName(String word) {
        return LISTS.others.contains(folded(word));
    }

    private void read(String line) {
        var words = line.strip();
        if (words.isEmpty() || words.startsWith("#")) {
            return;
        }
        var colon = words.indexOf(':');
        var list =
                switch (words.substring(0, colon)) {
                    case "naam" -> names;
                    case "ook-woord" -> alsoWords;
                    case "geen-persoon" -> others;
                    default -> throw new IllegalStateException(FILE + " has a list that nobody reads");
                };
        for (var word : words.substring(colon + 1).strip().split(" ")) {
            list.add(folded(word));
        }
    }

    private static String folded(String word) {
        return Normalizer.normalize(word, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
    }
}
