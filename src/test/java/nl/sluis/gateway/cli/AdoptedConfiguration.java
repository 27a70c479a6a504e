package nl.sluis.gateway.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** This project's configuration as production takes it: rules adopted and signed by two officers, people with a token. */
public record AdoptedConfiguration(Path path) {
    private static final List<String> OFFICERS = List.of("privacy-officer-ggz", "privacy-officer-uwv");

    /** As {@code docs/operating.md} tells the officers to do it. */
    public static AdoptedConfiguration in(Path folder, String origin) {
        var config = ConfigurationCopy.in(folder.resolve("config")).adoptAllRules();
        for (var person : List.of(
                "privacy-officer-ggz",
                "privacy-officer-uwv",
                "privacy-officer-gemeente",
                "fg-ggz",
                "fg-uwv",
                "operator")) {
            add(config, person, "    token: " + sha256(tokenOf(person)));
        }
        for (var officer : OFFICERS) {
            var told = sluis(
                    "sign", "new-key", "--as=" + officer, "--key=" + key(folder, officer), "--without-passphrase");
            add(
                    config,
                    officer,
                    told.lines()
                            .filter(line -> line.startsWith("    key: "))
                            .findFirst()
                            .orElseThrow());
        }
        var adopted = new AdoptedConfiguration(config.path());
        OFFICERS.forEach(officer -> adopted.sign(folder, officer, origin));
        return adopted;
    }

    /** The keystores of that gateway, as {@code docs/operating.md} tells the operator to make them. */
    public static void keystores(Path data, Path passphrase) {
        var unused = sluis("keys", "init", "--confirm=init", "--data-dir=" + data, "--passphrase-file=" + passphrase);
    }

    /** Changes one word of one rule, so that nobody signed what stands there. */
    public void changeARuleAfterwards() {
        new ConfigurationCopy(path)
                .replace("policy/traject-ggz-uwv.yaml", "destination: work-5y", "destination: care-5y");
    }

    /** Both officers sign what stands there now, as the next version. */
    public void adoptAgain(Path folder, String origin) {
        OFFICERS.forEach(officer -> sign(folder, officer, origin));
    }

    /** The file with the token of a person, for {@code --token-file}. */
    public Path token(String person) throws IOException {
        return Files.writeString(path.resolveSibling(person + ".token"), tokenOf(person));
    }

    private void sign(Path folder, String officer, String origin) {
        var unused = sluis(
                "sign",
                "policy",
                "--as=" + officer,
                "--key=" + key(folder, officer),
                "--origin=" + origin,
                "--config-dir=" + path);
    }

    private static Path key(Path folder, String officer) {
        return folder.resolve(officer + ".key");
    }

    private static String tokenOf(String person) {
        return "token-of-" + person;
    }

    private static void add(ConfigurationCopy config, String person, String line) {
        config.replace("people.yaml", "  " + person + ":\n", "  " + person + ":\n" + line + "\n");
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String sluis(String... words) {
        var out = new StringWriter();
        var exit = Sluis.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(out, true))
                .execute(words);
        if (exit != ExitCode.AS_EXPECTED) {
            throw new AssertionError(out);
        }
        return out.toString();
    }
}
