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

/**
 * A gateway with folders of its own, on which an operator and three officers have a key of their own: one for all page tests that sign
 * or change what is in force. Each test puts back what it changed.
 */
final class SigningHouse implements PageHouse {
    private static final List<String> SIGNERS =
            List.of("operator", "privacy-officer-ggz", "privacy-officer-uwv", "privacy-officer-gemeente");
    private final Path folder;
    private final SwapFolders folders;
    private final Gateway gateway;

    private SigningHouse() throws IOException {
        folder = Files.createTempDirectory("sluis-signing");
        folders = SwapFolders.in(folder);
        SIGNERS.forEach(this::giveKey);
        var settings = folders.settings();
        gateway = Gateway.start(settings[0], settings[1], "--sluis.console.session.per-person=5");
    }

    static SigningHouse shared() {
        return Shared.INSTANCE;
    }

    private static final class Shared {
        static final SigningHouse INSTANCE = start();

        private static SigningHouse start() {
            try {
                return new SigningHouse();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    @Override
    public Gateway gateway() {
        return gateway;
    }

    SwapFolders folders() {
        return folders;
    }

    Path file(String name) {
        return folder.resolve(name);
    }

    private void giveKey(String person) {
        var made = says("sign", "new-key", "--as=" + person, "--key=" + key(person), "--without-passphrase");
        var line = made.text()
                .lines()
                .filter(one -> one.startsWith("    key: "))
                .findFirst()
                .orElseThrow();
        folders.replace("config/people.yaml", "  " + person + ":\n", "  " + person + ":\n" + line + "\n");
    }

    private Path key(String person) {
        return folder.resolve(person + ".key");
    }

    /** The signature that this person makes over the file. */
    byte[] signed(String what, Path file, String person) {
        var said = says(
                "sign",
                what,
                file.toString(),
                "--as=" + person,
                "--key=" + key(person),
                "--config-dir=" + folders.path("config"));
        if (said.code() != 0) {
            throw new AssertionError(said.text());
        }
        try {
            return Files.readAllBytes(file.resolveSibling(file.getFileName() + "." + person + ".sig"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path write(String name, byte[] content) {
        try {
            return Files.write(folder.resolve(name), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    record Told(int code, String text) {}

    static Told says(String... words) {
        var out = new StringWriter();
        var code = Sluis.run(new PrintWriter(out, true), new PrintWriter(out, true), words);
        return new Told(code, out.toString());
    }

    /** A command that reads these folders. */
    Told reads(String... words) {
        var all = new ArrayList<>(List.of(words));
        all.addAll(List.of("--config-dir=" + folders.path("config"), "--routes-dir=" + folders.path("routes")));
        return says(all.toArray(String[]::new));
    }

    /** A command that calls this gateway. */
    Told online(String... words) {
        var all = new ArrayList<>(List.of(words));
        all.addAll(List.of("--data-dir=" + gateway.data(), "--management-port=" + gateway.managementPort()));
        return says(all.toArray(String[]::new));
    }
}
