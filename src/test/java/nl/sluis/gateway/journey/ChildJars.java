package nl.sluis.gateway.journey;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.jar.JarFile;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * The class path of this JVM, of which an archive can be made: folders of classes cannot be archived, jars can, and signed
 * ones cannot either, whose classes would be checked one by one besides. So a jar of each folder, and unsigned copies.
 */
final class ChildJars {
    private static final String MADE = "made-of";
    private final List<Path> entries;
    private final Path folder;

    private ChildJars(List<Path> entries) {
        this.entries = entries;
        // src/test/removal has other folders of classes, and may run beside a build
        this.folder = Path.of("target", "child-" + Integer.toHexString(entries.hashCode()))
                .toAbsolutePath();
    }

    static ChildJars of(String path) {
        return new ChildJars(Arrays.stream(path.split(File.pathSeparator))
                .map(Path::of)
                .map(Path::toAbsolutePath)
                .toList());
    }

    Path folder() {
        return folder;
    }

    boolean areThere() throws IOException {
        var made = folder.resolve(MADE);
        return Files.exists(made) && Files.readString(made).equals(fingerprint());
    }

    /** Only when all is made, so that what was interrupted is made anew. */
    void remember() throws IOException {
        Files.writeString(folder.resolve(MADE), fingerprint());
    }

    void make() throws IOException {
        Files.deleteIfExists(folder.resolve(MADE));
        for (var entry : entries) {
            if (Files.isDirectory(entry)) {
                jar(entry, copyOf(entry));
            } else if (isSigned(entry)) {
                unsign(entry, copyOf(entry));
            }
        }
    }

    /** Folders and all, for children without an archive. */
    String asItIs() {
        return entries.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    }

    String classPath() {
        return entries.stream()
                .map(entry -> Files.exists(copyOf(entry)) ? copyOf(entry) : entry)
                .map(Path::toString)
                .collect(Collectors.joining(File.pathSeparator));
    }

    private Path copyOf(Path entry) {
        var name = entry.getFileName().toString();
        return folder.resolve(Files.isDirectory(entry) ? name + ".jar" : name);
    }

    /** Of what it is made: every file, its size and when it was written. */
    private String fingerprint() throws IOException {
        var lines = new StringBuilder(Runtime.version() + "\n");
        for (var entry : entries) {
            try (var files = Files.walk(entry)) {
                files.filter(Files::isRegularFile).sorted().forEach(file -> lines.append(describe(file)));
            }
        }
        return lines.toString();
    }

    private static String describe(Path file) {
        try {
            return file + " " + Files.size(file) + " " + Files.getLastModifiedTime(file) + "\n";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void jar(Path classes, Path jar) throws IOException {
        var code = ToolProvider.findFirst("jar")
                .orElseThrow()
                .run(
                        System.out,
                        System.err,
                        "--create",
                        "--file",
                        jar.toString(),
                        "--no-compress",
                        "-C",
                        classes.toString(),
                        ".");
        if (code != 0) {
            throw new IOException("no jar can be made of " + classes);
        }
    }

    private static boolean isSigned(Path jar) throws IOException {
        try (var signed = new JarFile(jar.toFile(), false)) {
            return signed.stream().anyMatch(ChildJars::isSignature);
        }
    }

    private static void unsign(Path jar, Path copy) throws IOException {
        var unfinished = copy.resolveSibling(copy.getFileName() + ".unfinished");
        try (var signed = new JarFile(jar.toFile(), false);
                var out = new ZipOutputStream(Files.newOutputStream(unfinished))) {
            for (var entry : signed.stream().filter(one -> !isSignature(one)).toList()) {
                out.putNextEntry(new ZipEntry(entry.getName()));
                signed.getInputStream(entry).transferTo(out);
            }
        }
        Files.move(unfinished, copy, StandardCopyOption.REPLACE_EXISTING);
    }

    private static boolean isSignature(ZipEntry entry) {
        return entry.getName().matches("META-INF/[^/]+\\.(SF|RSA|DSA|EC)");
    }
}
