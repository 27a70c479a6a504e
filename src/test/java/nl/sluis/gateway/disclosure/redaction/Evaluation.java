package nl.sluis.gateway.disclosure.redaction;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Redacts the evaluation set and counts. A mark is found when nothing of it is left but titles and the like: each of its
 * words of three letters or more, and each of its digits, stands in what was replaced. A placeholder is right when what it
 * replaced touches a mark.
 */
final class Evaluation {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\[([A-Z]+)[^\\]]*]");
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

    private void add(Sentence sentence) {
        var redaction = FreeText.with(Gazetteers.NONE).redact(sentence.text(), sentence.known());
        if (!(redaction instanceof Redacted.Text(var text))) {
            dropped++; // nothing of it passes, so nothing is missed, and nothing is counted
            return;
        }
        var replaced = Replaced.in(sentence.text(), text);
        for (var mark : sentence.marks()) {
            var hit = replaced.stream().anyMatch(piece -> piece.covers(sentence.text(), mark, replaced));
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

    /** What was replaced, by laying the result over the original: between placeholders they are equal. */
    record Replaced(String label, int from, int to) {
        static List<Replaced> in(String original, String redacted) {
            var pieces = new ArrayList<Replaced>();
            var matcher = PLACEHOLDER.matcher(redacted);
            var inOriginal = 0;
            var inRedacted = 0;
            while (matcher.find()) {
                var from = inOriginal + matcher.start() - inRedacted;
                var next = nextLiteral(redacted, matcher.end());
                var to = next.isEmpty() ? original.length() : original.indexOf(next, from + 1);
                pieces.add(new Replaced(matcher.group(1), from, to));
                inOriginal = to;
                inRedacted = matcher.end();
            }
            return pieces;
        }

        private static String nextLiteral(String redacted, int from) {
            var next = PLACEHOLDER.matcher(redacted);
            return redacted.substring(from, next.find(from) ? next.start() : redacted.length());
        }

        boolean covers(String text, Sentence.Mark mark, List<Replaced> all) {
            var left = new StringBuilder();
            for (var at = mark.from(); at < mark.to(); at++) {
                var here = at;
                left.append(
                        all.stream().anyMatch(piece -> piece.from <= here && here < piece.to) ? '\0' : text.charAt(at));
            }
            for (var word : left.toString().toLowerCase(java.util.Locale.ROOT).split("[^\\p{L}\\d]+")) {
                if (word.chars().anyMatch(Character::isDigit) || word.length() > 2 && !STAYS.contains(word)) {
                    return false;
                }
            }
            return true;
        }
    }
}
