package nl.sluis.gateway.journey;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;

/**
 * What one start of a gateway and its first message teach the JVM: an AOT cache, in which classes lie as they are when they
 * are loaded and linked (JEP 483, 514), or an archive of parsed classes where the JDK is older than 25. A JVM that finds it
 * does not fit (another JDK, another jar) starts without.
 */
final class StartArchive {
    private static final int AOT_IN_ONE_STEP = 25;
    private final Path file;

    private StartArchive(Path file) {
        this.file = file;
    }

    static StartArchive in(Path folder) {
        return new StartArchive(folder.resolve(knowsAot() ? "start.aot" : "start.jsa"));
    }

    private static boolean knowsAot() {
        return Runtime.version().feature() >= AOT_IN_ONE_STEP;
    }

    void forget() throws IOException {
        Files.deleteIfExists(file);
    }

    /** With which a JVM reads it; none while it is not there. */
    List<String> options() {
        if (!Files.exists(file)) {
            return List.of();
        }
        // what the JVM has to say of it would stand between the answers of a command
        return List.of(
                (knowsAot() ? "-XX:AOTCache=" : "-XX:SharedArchiveFile=") + file,
                "-Xlog:disable",
                "-Xlog:all=error:stderr");
    }

    /** Starts a gateway that learns, sends a message through it, and stops it: it writes the archive when it ends. */
    void learn(Function<List<String>, ChildProgram> program) throws IOException {
        var learning = List.of((knowsAot() ? "-XX:AOTCacheOutput=" : "-XX:ArchiveClassesAtExit=") + file);
        var data = Files.createTempDirectory("sluis-learns");
        try (var receiver = new Receiver();
                var gateway = new ChildGateway(program.apply(learning), data, receiver.port())) {
            gateway.awaitOpen();
            receiver.open(data.resolve("pki"));
            var person = Fiction.person();
            var office = new BackOffice(data.resolve("pki"), "ggz-voorbeeld", gateway.port());
            Wait.until(() ->
                    accepted(() -> office.post("/v1/toestemmingen", "application/json", Fiction.consent(person))));
            Wait.until(() -> accepted(() -> office.send(Fiction.application(person))));
            Wait.until(() -> !receiver.got().isEmpty());
        }
    }

    /** A gateway that learns is slow: it may take a connection long before it answers. */
    private static boolean accepted(Callable<BackOffice.Reply> asked) throws Exception {
        try {
            return asked.call().status() == 202;
        } catch (IOException notYet) {
            return false;
        }
    }
}
