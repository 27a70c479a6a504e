package nl.sluis.gateway.journal.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** One program of PostgreSQL, run to its end. */
final class Command {
    /** PostgreSQL refuses to run as root; in a user namespace of its own root is nobody. */
    private static final List<String> AS_NOBODY = List.of("unshare", "--user");

    private static final Set<String> HANDED_ON =
            Set.of("PATH", "HOME", "LANG", "LANGUAGE", "LD_LIBRARY_PATH", "TMPDIR", "TZ");

    private final Path program;

    Command(Path program) {
        this.program = program;
    }

    /** @param output what it said; free of passwords, for those travel in files */
    record Ended(int code, String output) {}

    Ended run(List<String> arguments) throws IOException {
        var words = new ArrayList<String>();
        if (isRoot()) {
            words.addAll(AS_NOBODY);
        }
        words.add(program.toString());
        words.addAll(arguments);
        var builder = new ProcessBuilder(words).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> !isHandedOn(name));
        var process = builder.start();
        process.getOutputStream().close();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ended(codeOf(process), output);
    }

    /** The gateway's own environment may hold its passphrase and the passwords of the store, which PostgreSQL has no need of. */
    private static boolean isHandedOn(String name) {
        return HANDED_ON.contains(name) || name.startsWith("LC_");
    }

    /** Runs it, and fails with what it said when it does not succeed. */
    void must(List<String> arguments) throws IOException {
        var ended = run(arguments);
        if (ended.code() != 0) {
            throw new IllegalStateException(program.getFileName() + " failed: " + ended.output()
                    + (isRoot() ? " (as root this needs user namespaces: start the gateway as an ordinary user)" : ""));
        }
    }

    private static int codeOf(Process process) throws IOException {
        try {
            return process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while PostgreSQL was at work", e);
        }
    }

    private static boolean isRoot() throws IOException {
        return Files.getAttribute(Path.of("/proc/self"), "unix:uid").equals(0);
    }
}
