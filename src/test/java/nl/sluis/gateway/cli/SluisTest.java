package nl.sluis.gateway.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SluisTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void namesTheNearestOfAnUnknownVerb() {
        assertThat(sluis("adit", "list")).isEqualTo(ExitCode.NOT_DONE);
        assertThat(err.toString()).contains("'adit'").contains("'audit'");
    }

    @Test
    void namesTheNearestOfAnUnknownOption() {
        assertThat(sluis("demo", "--cuont=3")).isEqualTo(ExitCode.NOT_DONE);
        assertThat(err.toString()).contains("'--count'");
    }

    @Test
    void saysOfAnIdThatIsNoneWhatItWouldBeAndWhereMoreStands() {
        assertThat(sluis("queue", "show", "12345")).isEqualTo(ExitCode.NOT_DONE);
        assertThat(err.toString())
                .contains("<id>", "it is not an id as an answer or a list gives it", "More: sluis queue show --help")
                .doesNotContain("Exception", "12345");
    }

    @Test
    void takesRunAsTheVerbWhenThereIsNone() {
        assertThat(Sluis.withVerb(new String[0])).containsExactly("run");
        assertThat(Sluis.withVerb(new String[] {"--sluis.mode=production"}))
                .containsExactly("run", "--sluis.mode=production");
        assertThat(Sluis.withVerb(new String[] {"--help"})).containsExactly("--help");
        assertThat(Sluis.withVerb(new String[] {"demo"})).containsExactly("demo");
    }

    @Test
    void doesNotRunWithoutAMode() {
        assertThat(sluis(Sluis.withVerb(new String[0]))).isEqualTo(ExitCode.NOT_DONE);
    }

    @Test
    void handsItsArgumentsToTheGateway() {
        assertThat(sluis("run", "--sluis.mode=neither", "--server.port=0")).isEqualTo(ExitCode.NOT_DONE);
        assertThat(err.toString())
                .as("the command line found nothing wrong; the gateway did")
                .isEmpty();
    }

    @Test
    void saysWhatToDoWhenNoGatewayRuns(@TempDir Path empty) {
        assertThat(sluis("demo", "--data-dir=" + empty)).isEqualTo(ExitCode.NOT_DONE);
        assertThat(err.toString()).contains("./sluis run");
        assertThat(sluis("audit", "list", "--as=operator", "--data-dir=" + empty))
                .isEqualTo(ExitCode.NOT_DONE);
        assertThat(err.toString()).contains("operator");
    }

    @Test
    void tellsItsExitCodesInItsHelp() {
        assertThat(sluis("--help")).isEqualTo(ExitCode.AS_EXPECTED);
        assertThat(out.toString()).contains("Exit codes", "something was not as expected");
    }

    private int sluis(String... words) {
        return Sluis.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(words);
    }
}
