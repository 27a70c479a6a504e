package nl.sluis.gateway.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import nl.sluis.gateway.message.CataloguePage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PrintCatalogueTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void printsThePageAndNothingElse() {
        assertThat(sluis("catalogue")).isEqualTo(ExitCode.AS_EXPECTED);
        assertThat(out.toString()).isEqualTo(CataloguePage.of(Path.of("config", "messages")));
    }

    @Test
    void saysWhyACatalogueIsRefused(@TempDir Path empty) {
        assertThat(sluis("catalogue", "--config-dir=" + empty)).isEqualTo(ExitCode.NOT_DONE);
        assertThat(err.toString()).contains("The message catalogue is refused");
        assertThat(out.toString()).isEmpty();
    }

    private int sluis(String... words) {
        return Sluis.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(words);
    }
}
