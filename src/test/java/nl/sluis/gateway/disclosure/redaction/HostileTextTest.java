package nl.sluis.gateway.disclosure.redaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostileTextTest {
    private static final int LENGTH = 30_000;
    /** Linear time is a second; a step for each pair of characters would be minutes. */
    private static final Duration FAR_TOO_LONG = Duration.ofSeconds(40);

    private static final FreeText ENGINE = new FreeText(LENGTH, Gazetteers.NONE);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1 ",
                "a.",
                "A.",
                "van ",
                "0-",
                "a@",
                "@",
                "Aa-",
                "9999 ",
                "[",
                "[PERSOON-1] ",
                "NL12 ",
                "www.",
                "Zoë ",
                "Z.M. ",
                "1-",
                "een",
                "Dorpsstraat ",
                "é",
                "mevrouw De ",
                "(at)",
                "12 mei "
            })
    void takesTimeThatGrowsWithTheTextAndNoFaster(String piece) {
        var text = piece.repeat(LENGTH / piece.length());

        assertTimeoutPreemptively(FAR_TOO_LONG, () -> assertThat(ENGINE.redact(text, Fiction.MESSAGE))
                .isNotNull());
    }
}
