package nl.sluis.gateway.disclosure.redaction;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import nl.sluis.gateway.recognition.Plain;

/** The words of which a name is made. */
final class NameParts {
    /** Words in names that are everywhere else as well; alone they point at nobody. */
    private static final Set<String> LINKS = Set.of(
            "van", "de", "der", "den", "het", "t", "te", "ten", "ter", "in", "op", "el", "al", "ben", "la", "le", "von",
            "zu", "en", "of", "aan", "bij", "uit", "voor", "tot", "zum", "zur", "di", "da", "do", "dos", "du", "des",
            "ul", "bin", "y", "dr", "drs", "ir", "ing", "mr", "mw", "mevr", "mevrouw", "dhr", "heer", "prof", "msc",
            "bsc", "ma", "ba", "phd");

    private NameParts() {}

    /** Folded, in their order, without links and single letters. */
    static List<String> of(String name) {
        return words(name).stream().filter(NameParts::tells).toList();
    }

    /** Folded, all of them. */
    static List<String> words(String name) {
        var words = new ArrayList<String>();
        var word = new StringBuilder();
        (Plain.of(name).folded() + " ").codePoints().forEach(character -> {
            if (Character.isLetterOrDigit(character)) {
                word.appendCodePoint(character);
            } else if (!word.isEmpty()) {
                words.add(word.toString());
                word.setLength(0);
            }
        });
        return words;
    }

    static boolean isLink(String word) {
        return LINKS.contains(word);
    }

    private static boolean tells(String word) {
        return word.codePointCount(0, word.length()) > 1 && !isLink(word);
    }
}
