package nl.sluis.gateway.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nl.sluis.gateway.cli.Sluis;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An operator changes the set of a running gateway, with the commands that an operator has. */
class ActivationTest {
    @TempDir
    static Path folder;

    private static SwapFolders folders;
    private static Gateway gateway;

    @BeforeAll
    static void start() throws Exception {
        folders = SwapFolders.in(folder);
        gateway = Gateway.start(folders.settings());
    }

    @AfterAll
    static void stop() {
        gateway.close();
    }

    @Test
    void tellsThatNothingChanges() {
        for (int i = 0; i < 3; i++) {
            var t = System.nanoTime();
            var told = sluis("activate");
            System.out.println(told + " " + (System.nanoTime() - t) / 1_000_000 + " ms");
        }
        assertThat(sluis("activate").text()).contains("already active");
    }

    record Told(int exitCode, String text) {}

    private static Told sluis(String... words) {
        var out = new StringWriter();
        var arguments = new ArrayList<>(List.of(words));
        arguments.addAll(List.of(
                "--management", "http://127.0.0.1:" + gateway.managementPort(), "--data-dir", gateway.data().toString()));
        var exitCode = Sluis.run(new PrintWriter(out), new PrintWriter(out), arguments.toArray(String[]::new));
        return new Told(exitCode, out.toString());
    }
}
