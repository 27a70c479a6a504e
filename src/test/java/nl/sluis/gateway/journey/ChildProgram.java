package nl.sluis.gateway.journey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import nl.sluis.gateway.cli.Sluis;

/**
 * What every child JVM of a build is started with: the classes of this build, and an archive of those that a start needs.
 * A child reads there what it would have parsed and verified; what it does is the same. Made once for all test JVMs of a
 * build, below {@code target}, and made anew when a class changed. Where there is no archive, a JVM starts without: as in
 * a development tool that runs one class, which is done sooner without than with the making of one.
 */
public final class ChildProgram {
    private final String classPath;
    private final List<String> options;

    private ChildProgram(String classPath, List<String> options) {
        this.classPath = classPath;
        this.options = options;
    }

    public static ChildProgram shared() {
        return Shared.INSTANCE;
    }

    private static final class Shared {
        static final ChildProgram INSTANCE = make();

        private static ChildProgram make() {
            try {
                var ofBuild = System.getProperty("surefire.test.class.path");
                var jars = ChildJars.of(ofBuild == null ? System.getProperty("java.class.path") : ofBuild);
                if (ofBuild == null && !Boolean.getBoolean("child.archive")) {
                    return new ChildProgram(jars.asItIs(), List.of());
                }
                Files.createDirectories(jars.folder());
                try (var lock = FileChannel.open(
                                jars.folder().resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                        var unused = lock.lock()) {
                    return made(jars);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static ChildProgram made(ChildJars jars) throws IOException {
            var archive = StartArchive.in(jars.folder());
            if (!jars.areThere()) {
                archive.forget();
                jars.make();
                archive.learn(options -> new ChildProgram(jars.classPath(), options));
                jars.remember();
            }
            return new ChildProgram(jars.classPath(), archive.options());
        }
    }

    /** The command of the gateway, and of its command line, up to the arguments. */
    List<String> command() {
        return command(ChildMain.class);
    }

    /** The command with this class as the program. */
    public List<String> command(Class<?> main) {
        var command = new ArrayList<>(List.of(java(), "-Xmx384m", "-XX:-HeapDumpOnOutOfMemoryError"));
        command.addAll(options());
        command.addAll(List.of("-cp", classPath, main.getName()));
        return command;
    }

    /** The command of the gateway as it is delivered, keystores and all. */
    public List<String> ownCommand() {
        return command(Sluis.class);
    }

    public String classPath() {
        return classPath;
    }

    /** Most children live for some seconds: what only pays later is left out, but for a bench ({@code child.compilers=all}). */
    public List<String> options() {
        var all = new ArrayList<>(List.of("-XX:+UseSerialGC"));
        if (!System.getProperty("child.compilers", "first").equals("all")) {
            all.add("-XX:TieredStopAtLevel=1");
        }
        all.addAll(options);
        return all;
    }

    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }
}
