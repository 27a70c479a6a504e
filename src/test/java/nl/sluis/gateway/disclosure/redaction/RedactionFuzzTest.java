package nl.sluis.gateway.disclosure.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.code_intelligence.jazzer.mutation.annotation.NotNull;
import java.util.List;
import java.util.regex.Pattern;
import nl.sluis.gateway.disclosure.redaction.KnownValues.Kind;
import nl.sluis.gateway.disclosure.redaction.KnownValues.Known;

/** Whatever somebody writes: it passes without the number and the name that the message knows, or it does not pass. */
class RedactionFuzzTest {
    private static final String BSN = "999990342";
    private static final KnownValues KNOWN = new KnownValues(
            List.of(new Known(Kind.BSN, "/betrokkene", BSN), new Known(Kind.NAME, "/betrokkene", "Jansen")));
    /** By itself; within a longer word or number it is another one. */
    private static final Pattern WHOLE =
            Pattern.compile("(?<![\\p{L}\\p{N}_])(?:" + BSN + "|Jansen)(?![\\p{L}\\p{N}_])");

    private static final Redaction ENGINE = FreeText.with(Gazetteers.NONE);

    @FuzzTest(maxDuration = "20s")
    void passesWithoutWhatIsKnownOrDoesNotPass(@NotNull String text) {
        switch (ENGINE.redact(text, KNOWN)) {
            case Redacted.Dropped(var why) -> assertThat(why.dutch()).isNotBlank();
            case Redacted.Text(var redacted) -> {
                assertThat(WHOLE.matcher(redacted).find()).isFalse();
            }
        }
    }
}
