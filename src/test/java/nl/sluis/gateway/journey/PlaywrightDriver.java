package nl.sluis.gateway.journey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * The driver of Playwright, unpacked from its jar once for all JVMs of this build: by itself it unpacks its 200 MB anew for each.
 * On another system than Linux on x86 it is left to itself.
 */
final class PlaywrightDriver {
    private static final String ITS = "driver/linux";
    private static final Path OURS = Path.of("target/playwright-driver").toAbsolutePath();

    private PlaywrightDriver() {}

    static synchronized void unpacked() {
        if (!System.getProperty("os.name").equals("Linux")
                || !System.getProperty("os.arch").equals("amd64")) {
            return;
        }
        try {
            if (!Files.exists(OURS)) {
                var beside = Files.createTempDirectory(Files.createDirectories(OURS.getParent()), "driver");
                unpack(beside);
                move(beside);
            }
            System.setProperty("playwright.cli.dir", OURS.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Two JVMs may have unpacked at once: the first counts. */
    private static void move(Path beside) throws IOException {
        try {
            Files.move(beside, OURS);
        } catch (java.nio.file.FileAlreadyExistsException | java.nio.file.DirectoryNotEmptyException other) {
            beside.toFile().deleteOnExit();
        }
    }

    private static void unpack(Path target) throws IOException {
        var within = PlaywrightDriver.class.getClassLoader().getResource(ITS + "/node");
        if (within == null) {
            throw new IOException("no driver for this system on the class path");
        }
        var jar = URI.create(within.toString().substring(0, within.toString().indexOf("!/")));
        try (var files = FileSystems.newFileSystem(jar, Map.of());
                var walk = Files.walk(files.getPath(ITS))) {
            for (var file : walk.toList()) {
                var to = target.resolve(files.getPath(ITS).relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(to);
                } else {
                    Files.copy(file, to);
                }
            }
        }
        if (!target.resolve("node").toFile().setExecutable(true)) {
            throw new IOException("the driver's node cannot be made executable");
        }
    }
}
