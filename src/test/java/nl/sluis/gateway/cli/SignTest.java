package nl.sluis.gateway.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two officers adopt the rules with the command line, as docs/operating.md tells them. */
class SignTest {
    private StringWriter out = new StringWriter();
    private StringWriter err = new StringWriter();

    @TempDir
    Path folder;

    private ConfigurationCopy config;

    @BeforeEach
    void copiesTheConfiguration() {
        config = ConfigurationCopy.in(folder.resolve("config"));
        config.adoptAllRules();
    }

    @Test
    void twoOfficersAdoptTheRules() throws IOException {
        // Given
        keyFor("privacy-officer-ggz");
        keyFor("privacy-officer-uwv");

        // When
        var first = sign("privacy-officer-ggz");
        var afterOne = out.toString();
        var second = sign("privacy-officer-uwv");

        // Then
        assertThat(first).isEqualTo(ExitCode.AS_EXPECTED);
        assertThat(afterOne)
                .contains("privacy-officer-ggz signed version 1 of the rules for gateway.example.nl/log")
                .contains("signed once, by privacy-officer-ggz; two privacy officers of people.yaml sign");
        assertThat(second).isEqualTo(ExitCode.AS_EXPECTED);
        assertThat(out.toString())
                .contains("Adopted by privacy-officer-ggz and privacy-officer-uwv: production takes it.");
        assertThat(Files.readString(config.path().resolve("policy/bundle.note")))
                .startsWith("sluis/policy/v1\ngateway.example.nl/log\n1\n");
    }

    @Test
    void anFgSignsNothing() throws IOException {
        keyFor("fg-ggz");

        assertThat(sign("fg-ggz")).isEqualTo(ExitCode.NOT_DONE);
        assertThat(err.toString()).contains("fg-ggz is fg; only a privacy officer adopts rules");
    }

    @Test
    void namesTheNearestOfAnUnknownPerson() {
        assertThat(sign("privacy-oficer-ggz")).isEqualTo(ExitCode.NOT_DONE);
        assertThat(err.toString()).contains("did you mean 'privacy-officer-ggz'?");
    }

    @Test
    void saysWhatToDoForWhoHasNoKey() {
        assertThat(sign("privacy-officer-ggz")).isEqualTo(ExitCode.NOT_DONE);
        assertThat(err.toString())
                .contains("people.yaml has no key for privacy-officer-ggz; ./sluis sign new-key makes");
    }

    @Test
    void nobodySignsWithTheKeyOfAnother() throws IOException {
        keyFor("privacy-officer-ggz");
        keyFor("privacy-officer-uwv");

        assertThat(sluis(
                        "sign",
                        "policy",
                        "--as=privacy-officer-ggz",
                        "--key=" + keyFile("privacy-officer-uwv"),
                        origin()))
                .isEqualTo(ExitCode.NOT_DONE);
        assertThat(err.toString()).contains("is not the one that people.yaml has for privacy-officer-ggz");
        assertThat(config.path().resolve("policy/bundle.note")).doesNotExist();
    }

    @Test
    void aNewKeyIsUnderAPassphraseUnlessSaidOtherwise() throws IOException {
        var passphrase = Files.writeString(folder.resolve("passphrase"), "sixteen characters at least\n");

        assertThat(sluis(
                        "sign",
                        "new-key",
                        "--as=privacy-officer-ggz",
                        "--key=" + folder.resolve("k"),
                        "--passphrase-file=" + passphrase))
                .isEqualTo(ExitCode.AS_EXPECTED);

        assertThat(Files.readString(folder.resolve("k"))).contains("ENCRYPTED PRIVATE KEY");
        assertThat(out.toString()).contains("under the passphrase", "    key: privacy-officer-ggz+");
    }

    @Test
    void knowsItsWords() {
        assertThat(sluis("sing")).isEqualTo(ExitCode.NOT_DONE);
        assertThat(err.toString()).contains("'sign'");
        assertThat(sluis("sign", "polcy")).isEqualTo(ExitCode.NOT_DONE);
        assertThat(err.toString()).contains("'policy'");
    }

    private void keyFor(String person) throws IOException {
        assertThat(sluis("sign", "new-key", "--as=" + person, "--key=" + keyFile(person), "--without-passphrase"))
                .isEqualTo(ExitCode.AS_EXPECTED);
        var line = out.toString()
                .lines()
                .filter(one -> one.startsWith("    key: "))
                .reduce((earlier, later) -> later)
                .orElseThrow();
        config.replace("people.yaml", "  " + person + ":\n", "  " + person + ":\n" + line + "\n");
    }

    private Path keyFile(String person) {
        return folder.resolve(person + ".key");
    }

    private int sign(String person) {
        return sluis("sign", "policy", "--as=" + person, "--key=" + keyFile(person), origin());
    }

    private static String origin() {
        return "--origin=gateway.example.nl/log";
    }

    private int sluis(String... words) {
        var all = new java.util.ArrayList<>(java.util.List.of(words));
        if (all.size() > 1 && all.get(1).equals("policy")) {
            all.add("--config-dir=" + config.path());
        }
        return Sluis.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(all.toArray(String[]::new));
    }
}
