package nl.sluis.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class StartRefusedAnalyzerTest {
    private final StartRefusedAnalyzer analyzer = new StartRefusedAnalyzer();

    @Test
    void saysWhatIsWrongAndWhatToDo() {
        var failure = new RuntimeException("wrapped", new StartRefusedException("wrong", "mend it"));

        var analysis = Objects.requireNonNull(analyzer.analyze(failure));

        assertThat(analysis.getDescription()).isEqualTo("wrong");
        assertThat(analysis.getAction()).isEqualTo("mend it");
    }

    @Test
    void picksTheSentenceOfOurOwnCodeOutOfAllCauses() {
        var deep = notOurs("socket closed");
        var ours = new IllegalStateException("route AM13.x lacks the step 'release'", deep);

        var analysis = Objects.requireNonNull(analyzer.analyze(notOurs("bean not made", ours)));

        assertThat(analysis.getDescription()).isEqualTo("route AM13.x lacks the step 'release'");
    }

    @Test
    void leavesToSpringWhatIsNotOurs() {
        assertThat(analyzer.analyze(notOurs("port in use"))).isNull();
    }

    private static RuntimeException notOurs(String message, Throwable... cause) {
        var failure = new IllegalStateException(
                message, cause.length == 0 ? null : List.of(cause).getFirst());
        failure.setStackTrace(new StackTraceElement[] {new StackTraceElement("org.elsewhere.Thing", "go", null, 1)});
        return failure;
    }
}
