package nl.sluis.gateway.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code ./sluis propageer} as a process of its own, against a running gateway. */
class PropagateCommandTest {
    private static final String GGZ = "urn:nld:oin:00000099000000001000";
    private static final String UWV = "urn:nld:oin:00000099000000002000";
    private static final String OTHER = "urn:nld:oin:00000099000000004000";

    @TempDir
    private static Path folder;

    private static Propagation stage;

    @BeforeAll
    static void opens() throws IOException {
        stage = Propagation.onSharedGateway();
    }

    @Test
    void handsInAFileFollowsItAndTellsWhoGotIt() throws Exception {
        // Given
        var person = Fiction.person();
        stage.consent(person, UWV);
        stage.deliver(stage.status(person, UWV));
        var file = file("rectificatie", person);

        // When
        var told = sluis(file);
        var again = sluis(file, "--json");

        // Then
        assertThat(told.exitCode()).as(told.err()).isZero();
        assertThat(told.out()).contains("recipient", UWV, "afgeleverd", "klaar, recipients: 1");
        assertThat(told.err()).contains("klaar: 1 afgeleverd");
        var report = new JsonMapper().readTree(again.out());
        assertThat(told.out())
                .as("the same file is the same notice")
                .contains(report.path("id").asText());
        assertThat(report.at("/ontvangers/0/status").asText()).isEqualTo("afgeleverd");
    }

    @Test
    void endsWithOneWhenSomebodyWasNotReached() throws Exception {
        // Given
        var person = Fiction.person();
        stage.consent(person, OTHER);
        stage.deliver(stage.status(person, OTHER));

        // When
        var told = sluis(file("wissing", person));

        // Then
        assertThat(told.exitCode()).isEqualTo(1);
        assertThat(told.out()).contains("niet-bereikt", "NO_RULE");
    }

    @Test
    void saysWhatIsWrongWithAFile() throws Exception {
        var file = Files.writeString(folder.resolve("wrong.yaml"), "type: nl.sluis.traject.status.v1\ndata: {}\n");
        var told = sluis(file);
        assertThat(told.exitCode()).isEqualTo(1);
        assertThat(told.err()).contains("NOT_A_NOTICE");
    }

    private static Path file(String type, String person) throws IOException {
        var notice = Fiction.notice(type, GGZ, person);
        notice.remove(List.of("specversion", "id", "source", "time"));
        return Files.writeString(Files.createTempFile(folder, type, ".json"), notice.toString());
    }

    private record Told(int exitCode, String out, String err) {}

    private static Told sluis(Path file, String... more) throws Exception {
        var command = new ArrayList<>(ChildProgram.shared().command());
        command.addAll(List.of("propageer", file.toString(), "--as=ggz-voorbeeld"));
        command.addAll(List.of(
                "--data-dir=" + stage.gateway().data(),
                "--port=" + stage.gateway().port()));
        command.addAll(List.of(more));
        var out = Files.createTempFile(folder, "out", ".txt");
        var err = Files.createTempFile(folder, "err", ".txt");
        var process = new ProcessBuilder(command)
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();
        assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
        return new Told(process.exitValue(), Files.readString(out), Files.readString(err));
    }
}
