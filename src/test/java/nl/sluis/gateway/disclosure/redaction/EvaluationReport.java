package nl.sluis.gateway.disclosure.redaction;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The figures as Dutch Markdown. */
final class EvaluationReport {
    private EvaluationReport() {}

    public static void main(String[] none) {
        System.out.println(of(Evaluation.of(Sentence.all())));
    }

    static String of(Evaluation evaluation) {
        return table("klasse | gevonden | van | recall", evaluation.recall)
                + "\n"
                + table("tijdelijke aanduiding | terecht | van | precisie", evaluation.precision)
                + "\nZinnen zonder enig gegeven: " + evaluation.withoutMarks + ", waarvan ongewijzigd: "
                + evaluation.untouched
                + ". Geheel vervallen: " + evaluation.dropped + ".\n"
                + list("Gemist", evaluation.misses)
                + list("Ten onrechte vervangen", evaluation.tooMuch);
    }

    private static String table(String head, Map<String, Evaluation.Count> counts) {
        var table = new StringBuilder("| " + head + " |\n|---|---:|---:|---:|\n");
        counts.forEach((name, count) -> table.append(String.format(
                Locale.ROOT, "| %s | %d | %d | %.0f %% |%n", name, count.found(), count.all(), 100 * count.share())));
        return table.toString();
    }

    private static String list(String title, List<String> lines) {
        var list = new StringBuilder("\n" + title + ":\n\n");
        lines.forEach(line -> list.append("- ").append(line).append('\n'));
        return list.toString();
    }
}
