package nl.sluis.gateway.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LauncherTest {
    @TempDir
    Path folder;

    @Test
    void takesTheJdkOfJavaHomeWhenItIsNewEnough() throws Exception {
        assertThat(jdkChosenWith(jdk("21.0.4")))
                .isEqualTo(folder.resolve("jdk-21.0.4").toString());
    }

    @Test
    void passesOverAJavaHomeThatIsTooOld() throws Exception {
        assertThat(jdkChosenWith(jdk("17.0.15"))).isNotEmpty().doesNotContain("jdk-17");
    }

    @Test
    void passesOverAJavaHomeWithoutACompiler() throws Exception {
        var home = jdk("25.0.1");
        Files.delete(home.resolve("bin/javac"));

        assertThat(jdkChosenWith(home)).isNotEmpty().doesNotContain("jdk-25.0.1");
    }

    /** A dump of this program's memory holds keys. */
    @Test
    void leavesNoDumpWhateverTheVerb() throws Exception {
        var home = jdk("21.0.4");
        Files.writeString(home.resolve("bin/java"), "#!/bin/sh\necho \"$@\"\n");
        for (var verb : new String[] {"run", "keys"}) {
            assertThat(told(home, verb))
                    .contains("-XX:-HeapDumpOnOutOfMemoryError", "-XX:-CreateCoredumpOnCrash", verb);
        }
    }

    private static String told(Path javaHome, String verb) throws IOException, InterruptedException {
        var builder =
                new ProcessBuilder("bash", Path.of("sluis").toAbsolutePath().toString(), verb);
        builder.environment().put("JAVA_HOME", javaHome.toString());
        builder.environment().put("SLUIS_CLASSPATH", "nothing");
        var process = builder.start();
        var answer = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        return answer;
    }

    private String jdkChosenWith(Path javaHome) throws IOException, InterruptedException {
        var builder = new ProcessBuilder(
                        "bash", Path.of("sluis").toAbsolutePath().toString(), "--jdk")
                .directory(folder.toFile()); // it works from any folder
        builder.environment().put("JAVA_HOME", javaHome.toString());
        var process = builder.start();
        var answer = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        return answer.strip();
    }

    private Path jdk(String version) throws IOException {
        var home = Files.createDirectories(folder.resolve("jdk-" + version));
        Files.createDirectories(home.resolve("bin"));
        for (var program : new String[] {"bin/java", "bin/javac"}) {
            Files.writeString(home.resolve(program), "#!/bin/sh\n");
            Files.setPosixFilePermissions(home.resolve(program), PosixFilePermissions.fromString("rwx------"));
        }
        Files.writeString(home.resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
        return home;
    }
}
