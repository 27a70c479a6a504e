package nl.sluis.gateway.disclosure.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Keeps the figures of {@code docs/redactie.md} from falling, and that page from saying others. */
class EvaluationTest {
    private final Evaluation evaluation = Evaluation.of(Sentence.all());

    @Test
    void isOverAtLeastThreeHundredSentencesOfWhichManyHoldNothing() {
        assertThat(Sentence.all()).hasSizeGreaterThanOrEqualTo(300);
        assertThat(evaluation.withoutMarks).isGreaterThanOrEqualTo(140);
    }

    @Test
    void findsWhatTheMessageKnowsAndWhatHasAForm() {
        Map.of(
                        "naam",
                        1.0,
                        "bsn",
                        1.0,
                        "rekening",
                        1.0,
                        "agb",
                        1.0,
                        "big",
                        1.0,
                        "telefoon",
                        1.0,
                        "mail",
                        1.0,
                        "link",
                        1.0,
                        "adres",
                        1.0)
                .forEach((kind, least) -> assertThat(recall(kind)).as(kind).isGreaterThanOrEqualTo(least));
        assertThat(recall("nummer")).isGreaterThanOrEqualTo(1.0);
        assertThat(recall("datum")).isGreaterThanOrEqualTo(0.95);
    }

    private double recall(String kind) {
        return Objects.requireNonNull(evaluation.recall.get(kind), kind).share();
    }

    @Test
    void findsMostNamesOfOthersAndNotAll() {
        assertThat(recall("naam-ander")).isBetween(0.75, 0.99);
    }

    @Test
    void leavesMostOfWhatPointsAtNobody() {
        evaluation.precision.forEach(
                (label, count) -> assertThat(count.share()).as(label).isGreaterThanOrEqualTo(0.9));
        assertThat((double) evaluation.untouched / evaluation.withoutMarks).isGreaterThanOrEqualTo(0.95);
    }

    @Test
    void isWhatThePageAboutItSays() throws IOException {
        var page = Files.readString(Path.of("docs/redactie.md"));

        assertThat(EvaluationReport.of(evaluation).lines().filter(line -> !line.isBlank()))
                .allSatisfy(line -> assertThat(page).contains(line));
    }
}
