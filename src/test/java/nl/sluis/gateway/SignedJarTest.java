package nl.sluis.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A released jar is signed, and whoever gets it finds out with openssl that it is another. */
class SignedJarTest {
    @TempDir
    Path folder;

    private Path jar;

    @BeforeEach
    void isReleased() throws Exception {
        jar = Files.writeString(folder.resolve("sluis.jar"), "what was built");
        key("release");
        assertThat(run(".ci/sign-jar", folder.resolve("release.key").toString(), jar.toString()))
                .isZero();
    }

    @Test
    void theJarThatWasReleasedIsFoundToBeThat() throws Exception {
        assertThat(check("release")).isZero();
    }

    @Test
    void aJarThatWasChangedIsFoundOut() throws Exception {
        Files.writeString(jar, "what was built, and more");

        assertThat(check("release")).isNotZero();
    }

    @Test
    void aDigestThatWasChangedWithItsJarIsFoundOut() throws Exception {
        Files.writeString(jar, "what was built, and more");
        var digest = new ProcessBuilder("sh", "-c", "sha256sum sluis.jar > SHA256SUMS").directory(folder.toFile());
        assertThat(digest.start().waitFor()).isZero();

        assertThat(check("release")).isNotZero();
    }

    @Test
    void anotherFileUnderTheSameSignatureIsFoundOut() throws Exception {
        Files.copy(jar, folder.resolve("other.jar"));

        assertThat(run(
                        ".ci/check-jar",
                        folder.resolve("release.pub").toString(),
                        folder.resolve("other.jar").toString()))
                .isNotZero();
    }

    @Test
    void theSignatureOfSomebodyElseIsFoundOut() throws Exception {
        key("other");

        assertThat(check("other")).isNotZero();
    }

    private int check(String who) throws Exception {
        return run(".ci/check-jar", folder.resolve(who + ".pub").toString(), jar.toString());
    }

    private void key(String who) throws Exception {
        var key = folder.resolve(who + ".key").toString();
        assertThat(run("openssl", "genpkey", "-algorithm", "ED25519", "-out", key))
                .isZero();
        assertThat(run(
                        "openssl",
                        "pkey",
                        "-in",
                        key,
                        "-pubout",
                        "-out",
                        folder.resolve(who + ".pub").toString()))
                .isZero();
    }

    private static int run(String... words) throws IOException, InterruptedException {
        var process = new ProcessBuilder(List.of(words))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        return process.exitValue();
    }
}
