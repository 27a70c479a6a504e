package nl.sluis.gateway.disclosure.redaction;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import nl.sluis.gateway.recognition.Plain;

/**
 * Redacts the evaluation set and counts. A mark is found when nothing of it is left but titles and the like: each of its
 * words of three letters or more, and each of its digits, stands in what was replaced. A placeholder is right when what it
 * replaced touches a mark.
 */
final class Evaluation {
    private static final List<String> STAYS = List.of(
            "mevrouw",
            "mw",
            "dhr",
            "heer",
            "klantmanager",
            "collega",
            "oom",
            "tante",
            "fam",
            "prof",
            "dr",
            "mr",
            "op",
            "de");

    /** How often. */
    record Count(int found, int all) {
        double share() {
            return all == 0 ? 1 : (double) found / all;
        }

        Count plus(boolean hit) {
            return new Count(found + (hit ? 1 : 0), all + 1);
        }
    }

    final Map<String, Count> recall = new TreeMap<>();
    final Map<String, Count> precision = new TreeMap<>();
    final List<String> misses = new ArrayList<>();
    final List<String> tooMuch = new ArrayList<>();
    int untouched;
    int withoutMarks;
    int dropped;

    static Evaluation of(List<Sentence> sentences) {
        var evaluation = new Evaluation();
        sentences.forEach(evaluation::add);
        return evaluation;
    }

    /** Made anew each time: a static would outlive the mutant that made it. */
    private static FreeText engine() {
        return FreeText.with(Gazetteers.NONE);
    }

    private void add(Sentence sentence) {
        if (engine().redact(sentence.text(), sentence.known()) instanceof Redacted.Dropped) {
            dropped++; // nothing of it passes, so nothing is missed, and nothing is counted
            return;
        }
        var replaced = Replaced.in(sentence);
        for (var mark : sentence.marks()) {
            var hit = isCovered(sentence.text(), mark, replaced);
            recall.merge(mark.kind(), new Count(0, 0).plus(hit), (one, other) -> one.plus(hit));
            if (!hit) {
                misses.add(mark.kind() + ": " + sentence.text().substring(mark.from(), mark.to()) + " (regel "
                        + sentence.line() + ")");
            }
        }
        for (var piece : replaced) {
            var right =
                    sentence.marks().stream().anyMatch(mark -> mark.from() < piece.to() && piece.from() < mark.to());
            precision.merge(piece.label(), new Count(0, 0).plus(right), (one, other) -> one.plus(right));
            if (!right) {
                tooMuch.add(piece.label() + ": " + sentence.text().substring(piece.from(), piece.to()) + " (regel "
                        + sentence.line() + ")");
            }
        }
        if (sentence.marks().isEmpty()) {
            withoutMarks++;
            untouched += replaced.isEmpty() ? 1 : 0;
        }
    }

    /** What was replaced, in characters of the sentence. */
    record Replaced(String label, int from, int to) {
        static List<Replaced> in(Sentence sentence) {
            var plain = Plain.of(sentence.text());
            return engine().replacedIn(plain, new KnownScrub(KnownForms.of(sentence.known()))).stream()
                    .map(find -> new Replaced(find.label().name(), plain.start(find.from()), plain.end(find.to())))
                    .toList();
        }
    }

    private static boolean isCovered(String text, Sentence.Mark mark, List<Replaced> all) {
        var left = new StringBuilder();
        for (var at = mark.from(); at < mark.to(); at++) {
            var here = at;
            left.append(all.stream().anyMatch(piece -> piece.from <= here && here < piece.to) ? '\0' : text.charAt(at));
        }
        for (var word : left.toString().toLowerCase(Locale.ROOT).split("[^\\p{L}\\d]+")) {
            if (word.chars().anyMatch(Character::isDigit) || word.length() > 2 && !STAYS.contains(word)) {
                return false;
            }
        }
        return true;
    }
}
