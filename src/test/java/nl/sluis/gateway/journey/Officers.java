package nl.sluis.gateway.journey;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nl.sluis.gateway.cli.Sluis;

/** A gateway on which three officers have a key of their own, for tests that need two of them to agree. */
final class Officers {
    static final String AUDITOR = "onderzoek-voorbeeld";
    private static final List<String> NAMES =
            List.of("privacy-officer-uwv", "privacy-officer-ggz", "privacy-officer-gemeente");
    private final Path folder;
    private final Gateway gateway;

    private Officers() throws IOException {
        this.folder = Files.createTempDirectory("sluis-officers");
        this.gateway = Gateway.start(
                "--sluis.config-dir=" + configuration(folder), "--sluis.log.auditors=00000099000000005000");
    }

    /** One for all tests that leave it as it was. */
    static Officers shared() {
        return Shared.INSTANCE;
    }

    /** For a test after which nothing goes any more; that test closes it. */
    static Officers own() {
        return start();
    }

    private static final class Shared {
        static final Officers INSTANCE = start();
    }

    private static Officers start() {
        try {
            return new Officers();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Gateway gateway() {
        return gateway;
    }

    Path config() {
        return folder.resolve("config");
    }

    Path key(String officer) {
        return key(folder, officer);
    }

    record Told(int code, String text) {}

    /** A command that calls this gateway. */
    Told online(String... words) {
        var all = new ArrayList<>(List.of(words));
        all.add("--data-dir=" + gateway.data());
        all.add("--management-port=" + gateway.managementPort());
        return run(all.toArray(String[]::new));
    }

    static Told run(String... words) {
        var out = new StringWriter();
        var code = Sluis.run(new PrintWriter(out, true), new PrintWriter(out, true), words);
        return new Told(code, out.toString());
    }

    /** What {@code sign <what>} says when this officer signs the file. */
    Told sign(String what, Path file, String officer) {
        return run(
                "sign", what, file.toString(), "--as=" + officer, "--key=" + key(officer), "--config-dir=" + config());
    }

    static Path key(Path folder, String officer) {
        return folder.resolve(officer + ".key");
    }

    /** This project's configuration, in which the officers have their keys. */
    static Path configuration(Path folder) throws IOException {
        var copy = folder.resolve("config");
        try (var files = Files.walk(Path.of("config"))) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var target = copy.resolve(Path.of("config").relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        }
        var people = copy.resolve("people.yaml");
        for (var officer : NAMES) {
            var made =
                    run("sign", "new-key", "--as=" + officer, "--key=" + key(folder, officer), "--without-passphrase");
            var line = made.text()
                    .lines()
                    .filter(one -> one.startsWith("    key: "))
                    .findFirst()
                    .orElseThrow();
            Files.writeString(
                    people,
                    Files.readString(people).replace("  " + officer + ":\n", "  " + officer + ":\n" + line + "\n"));
        }
        return copy;
    }
}
