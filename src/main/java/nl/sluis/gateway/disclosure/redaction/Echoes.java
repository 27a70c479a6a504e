package nl.sluis.gateway.disclosure.redaction;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import nl.sluis.gateway.recognition.Plain;

/** Somebody who was recognised in one sentence is called by the bare name in the next: the same word, with a capital. */
final class Echoes {
    private static final int SHORTEST = 3;

    private final Set<String> names = new HashSet<>();

    /** @param finds of which the names are listened for */
    Echoes(Plain plain, List<Find> finds) {
        finds.stream()
                .filter(find -> find.isPerson() && find.holder() == null)
                .flatMap(find -> NameParts.of(plain.text().substring(find.from(), find.to())).stream())
                .filter(part -> part.length() >= SHORTEST)
                .forEach(names::add);
    }

    void find(Plain plain, Consumer<Find> found) {
        if (names.isEmpty()) {
            return;
        }
        var words = Words.of(plain.folded());
        for (var word = 0; word < words.count(); word++) {
            if (Character.isUpperCase(plain.text().charAt(words.from(word)))
                    && names.contains(words.joined(word, word))) {
                found.accept(new Find(Label.PERSOON, null, words.from(word), words.to(word)));
            }
        }
    }
}
