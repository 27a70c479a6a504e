package nl.sluis.gateway.disclosure.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Keeps the figures of {@code docs/redactie.md} from falling. {@code bench/redaction} prints them. */
class EvaluationTest {
    private final Evaluation evaluation = Evaluation.of(Sentence.all());

    @Test
    void printsItsFigures() {
        System.out.println(EvaluationReport.of(evaluation));
        assertThat(Sentence.all()).hasSizeGreaterThanOrEqualTo(300);
    }
}
