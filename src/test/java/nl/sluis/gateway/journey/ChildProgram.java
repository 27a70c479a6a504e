package nl.sluis.gateway.journey;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarFile;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * What every child JVM of this one is started with: the classes of this build, and, once one child has shown which of them a
 * start loads, an archive of those (class data sharing). The next child then reads what it would have parsed and verified;
 * what it does is the same. Where there is no archive, a JVM starts without.
 */
final class ChildProgram {
    private static final Path JAVA_HOME = Path.of(System.getProperty("java.home"));
    private final String classPath;
    private final Path archive;

    private ChildProgram(Path folder) {
        this.classPath = Arrays.stream(
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"))
                                .split(File.pathSeparator))
                .map(entry -> Files.isDirectory(Path.of(entry)) ? jarOf(entry, folder) : unsigned(entry, folder))
                .collect(Collectors.joining(File.pathSeparator));
        this.archive = folder.resolve("classes.jsa");
    }

    /** Made once: what one test learnt, the children of the next one know. */
    static ChildProgram shared() {
        return Shared.INSTANCE;
    }

    private static final class Shared {
        static final ChildProgram INSTANCE = make();

        private static ChildProgram make() {
            try {
                return new ChildProgram(Files.createTempDirectory("sluis-program"));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** The command up to the arguments of the program. */
    List<String> command() {
        var command = new ArrayList<>(List.of(tool("java"), "-XX:+UseSerialGC", "-Xmx384m", "-XX:TieredStopAtLevel=1"));
        command.add(Files.exists(archive) ? "-XX:SharedArchiveFile=" + archive : "-XX:+RecordDynamicDumpInfo");
        command.addAll(List.of("-cp", classPath, "nl.sluis.gateway.cli.Sluis"));
        return command;
    }

    /** Archives what this child, which goes on, has loaded; unless one did before. */
    void learnFrom(Process child) throws IOException, InterruptedException {
        if (Files.exists(archive)) {
            return;
        }
        var dump = new ProcessBuilder(
                        tool("jcmd"), Long.toString(child.pid()), "VM.cds", "dynamic_dump", archive.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (!dump.waitFor(60, TimeUnit.SECONDS)) {
            throw new IOException("the archive of classes is not made in time");
        }
    }

    /** Folders of classes cannot be archived, jars can. */
    private static String jarOf(String classes, Path folder) {
        var jar = folder.resolve(Path.of(classes).getFileName() + ".jar").toString();
        var code = ToolProvider.findFirst("jar")
                .orElseThrow()
                .run(System.out, System.err, "--create", "--file", jar, "--no-compress", "-C", classes, ".");
        if (code != 0) {
            throw new UncheckedIOException(new IOException("no jar can be made of " + classes));
        }
        return jar;
    }

    /** Nor can classes of signed jars, which would be checked one by one besides. */
    private static String unsigned(String jar, Path folder) {
        try (var signed = new JarFile(jar, false)) {
            if (signed.stream().noneMatch(ChildProgram::isSignature)) {
                return jar;
            }
            var copy = folder.resolve(Path.of(jar).getFileName());
            try (var out = new ZipOutputStream(Files.newOutputStream(copy))) {
                for (var entry :
                        signed.stream().filter(one -> !isSignature(one)).toList()) {
                    out.putNextEntry(new ZipEntry(entry.getName()));
                    signed.getInputStream(entry).transferTo(out);
                }
            }
            return copy.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isSignature(ZipEntry entry) {
        return entry.getName().matches("META-INF/[^/]+\\.(SF|RSA|DSA|EC)");
    }

    private static String tool(String name) {
        return JAVA_HOME.resolve("bin").resolve(name).toString();
    }
}
