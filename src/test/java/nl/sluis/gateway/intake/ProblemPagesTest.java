package nl.sluis.gateway.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nl.sluis.gateway.message.Reason;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every reason is explained where the answer points: on the page of its problem. */
class ProblemPagesTest {
    @ParameterizedTest
    @EnumSource
    void everyReasonIsExplainedOnThePageOfItsProblem(Reason reason) throws IOException {
        var page =
                Files.readString(Path.of("docs", "problems", problemOf(reason).pageName() + ".md"));

        assertThat(page)
                .containsPattern("(?m)^### " + reason + "$\n\nGetoetst: .+: verwacht .+, gevonden .+\\.\n.{40,}");
    }

    /** A token that does not open is told among the faults of a message (400), never as a refusal. */
    private static Problem problemOf(Reason reason) {
        return reason == Reason.TOKEN_UNREADABLE ? Problem.INVALID : Problem.of(List.of(reason));
    }
}
