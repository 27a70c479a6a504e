package nl.sluis.gateway.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
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

    @Test
    void theFirstRunNotesWhatItLoadsTheSecondMakesACacheOfItAndTheThirdBeginsWithIt() throws Exception {
        var home = startingJdk("25.0.1");
        var own = launcherWithAJar("one");

        assertThat(started(own, home)).contains("-XX:AOTMode=record", "/app/sluis.jar run");
        letItHaveLasted(own);
        assertThat(started(own, home)).contains("/app/sluis.jar run").doesNotContain("AOTMode", "AOTCache");
        awaitCacheIn(own);
        assertThat(started(own, home)).contains("-XX:AOTCache=target/start/", "/app/sluis.jar run");
    }

    @Test
    void anotherJarBeginsAnewAndTakesTheOldCacheAway() throws Exception {
        var home = startingJdk("25.0.1");
        var own = launcherWithAJar("one");
        started(own, home);
        letItHaveLasted(own);
        started(own, home);
        awaitCacheIn(own);

        Files.writeString(own.resolve("target/sluis.jar"), "another one");

        assertThat(started(own, home)).contains("-XX:AOTMode=record");
        try (var caches = Files.list(own.resolve("target/start"))) {
            assertThat(caches).hasSize(1);
        }
    }

    @Test
    void aRunOfLessThanAMinuteNotesTooLittleAndTheNextOneNotesAgain() throws Exception {
        var home = startingJdk("25.0.1");
        var own = launcherWithAJar("one");

        assertThat(started(own, home)).contains("-XX:AOTMode=record");
        assertThat(started(own, home)).contains("-XX:AOTMode=record");
    }

    @Test
    void startsTheJarAsItIsWhereNoCacheCanBeMade() throws Exception {
        var own = launcherWithAJar("one");
        var failing = startingJdk("25.0.1");
        Files.writeString(
                failing.resolve("bin/java"), "#!/bin/sh\ncase \"$*\" in *extract*) exit 1;; esac\necho \"$@\"\n");

        assertThat(started(own, failing)).contains("-jar target/sluis.jar run").doesNotContain("AOT");
        assertThat(started(own, startingJdk("21.0.4")))
                .contains("-jar target/sluis.jar run")
                .doesNotContain("AOT");
    }

    /** A launcher in a folder of its own, with something in the place of the jar. */
    private Path launcherWithAJar(String content) throws IOException {
        var own = Files.createDirectories(folder.resolve("home"));
        Files.copy(Path.of("sluis"), own.resolve("sluis"));
        Files.createDirectories(own.resolve("target"));
        Files.writeString(own.resolve("target/sluis.jar"), content);
        return own;
    }

    /** A JDK that unpacks, notes and makes caches as a real one does, and otherwise says how it was started. */
    private Path startingJdk(String version) throws IOException {
        var home = jdk(version);
        Files.writeString(home.resolve("bin/java"), """
                #!/bin/sh
                for word; do
                  case "$word" in
                    -XX:AOTConfiguration=*) noted="${word#*=}" ;;
                    -XX:AOTCache=*) cache="${word#*=}" ;;
                  esac
                done
                case "$*" in
                  *--destination*) shift 5; mkdir -p "$1"; echo unpacked > "$1/sluis.jar"; exit ;;
                  *AOTMode=record*) echo classes > "$noted" ;;
                  *AOTMode=create*) cp "$noted" "$cache"; exit ;;
                esac
                echo "$@"
                """);
        return home;
    }

    private static String started(Path own, Path javaHome) throws IOException, InterruptedException {
        var builder = new ProcessBuilder("bash", own.resolve("sluis").toString(), "run");
        builder.environment().put("JAVA_HOME", javaHome.toString());
        builder.environment().remove("SLUIS_CLASSPATH");
        var process = builder.start();
        var answer = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        return answer;
    }

    private static void letItHaveLasted(Path own) throws IOException {
        try (var caches = Files.list(own.resolve("target/start"))) {
            var begun = caches.toList().getFirst().resolve("begun");
            Files.setLastModifiedTime(begun, FileTime.from(Instant.EPOCH));
        }
    }

    private static void awaitCacheIn(Path own) throws IOException {
        var end = System.nanoTime() + TimeUnit.MINUTES.toNanos(1);
        while (cachesIn(own) == 0) {
            assertThat(System.nanoTime()).as("no cache was made").isLessThan(end);
            Thread.onSpinWait();
        }
    }

    private static long cachesIn(Path own) throws IOException {
        try (var files = Files.walk(own.resolve("target/start"))) {
            return files.filter(file -> file.endsWith("sluis.aot")).count();
        } catch (UncheckedIOException e) {
            return 0; // something was moved while it looked
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
