package nl.sluis.gateway.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nl.sluis.gateway.cli.Sluis;

/** {@code ./sluis keys …} against a running gateway, as a person gives it. */
record KeyCommands(Path data, int managementPort) {
    KeyCommands(Gateway gateway) {
        this(gateway.data(), gateway.managementPort());
    }

    record Told(int exitCode, String out, String err) {}

    Told give(String... words) {
        var out = new StringWriter();
        var err = new StringWriter();
        var all = new ArrayList<>(List.of("keys"));
        all.addAll(List.of(words));
        all.add("--data-dir=" + data);
        all.add("--management-port=" + managementPort);
        var exitCode = Sluis.run(new PrintWriter(out), new PrintWriter(err), all.toArray(String[]::new));
        return new Told(exitCode, out.toString(), err.toString());
    }

    /** What must be done. */
    Told done(String... words) {
        var told = give(words);
        assertThat(told.exitCode()).as(told.err() + told.out()).isZero();
        assertThat(told.out()).contains("done; entry ");
        return told;
    }
}
