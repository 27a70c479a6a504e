package nl.sluis.gateway.report.projection;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.sluis.gateway.management.QuestionRefusedException;
import nl.sluis.gateway.report.Projection;
import nl.sluis.gateway.report.ReadEntry;

/** The forms in which the log is told, by the words that people use for them. */
final class Forms {
    private static final String CSV = "nen7513-csv";
    private final List<Projection> projections;

    Forms(List<Projection> projections) {
        this.projections = List.copyOf(projections);
    }

    /**
     * A form.
     *
     * @param head what stands above all records; empty where nothing does
     */
    record Form(String word, String head, Function<ReadEntry, Optional<JsonNode>> record) {}

    /** @throws QuestionRefusedException for a word that names none */
    Form named(String word) {
        return all().filter(form -> form.word().equals(word))
                .findFirst()
                .orElseThrow(() -> QuestionRefusedException.notUnderstood(
                        "form: one of " + all().map(Form::word).sorted().collect(Collectors.joining(", "))));
    }

    private Stream<Form> all() {
        return projections.stream().flatMap(Forms::of);
    }

    private static Stream<Form> of(Projection projection) {
        var json = new Form(projection.form(), "", read -> projection.of(read).map(record -> record));
        return projection instanceof Nen7513
                ? Stream.of(json, new Form(CSV, Nen7513Csv.header(), read -> projection
                        .of(read)
                        .map(event -> TextNode.valueOf(Nen7513Csv.line(event)))))
                : Stream.of(json);
    }
}
