package nl.sluis.gateway.journey;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A file system of its own for some folder, small enough to be filled; and a library that makes its fsync fail or slow. */
final class Disk implements AutoCloseable {
    private static final Path SOURCE = Path.of("src/test/resources/fire/disk.c");
    private final Path folder;
    private final Path ballast;

    private Disk(Path folder) {
        this.folder = folder;
        this.ballast = folder.resolveSibling(folder.getFileName() + "-ballast");
    }

    /** In memory. Asks for the rights of root. */
    static Disk mount(Path folder, int megabytes) throws IOException {
        Files.createDirectories(folder);
        run("mount", "-t", "tmpfs", "-o", "size=" + megabytes + "m,mode=0700", "tmpfs", folder.toString());
        return new Disk(folder);
    }

    /** Until not a byte more can be written. */
    void fill() throws IOException {
        try (var out = Files.newOutputStream(folder.resolve(ballast.getFileName()))) {
            var block = new byte[65_536];
            while (true) {
                out.write(block);
            }
        } catch (IOException full) {
            // as it was meant to be
        }
    }

    void free() throws IOException {
        Files.deleteIfExists(folder.resolve(ballast.getFileName()));
    }

    @Override
    public void close() throws IOException {
        run("umount", "-l", folder.toString());
    }

    /** The library, compiled here, and the file that tells it what to do. */
    record Trouble(Path library, Path told) {
        static Trouble in(Path folder) throws IOException {
            Files.createDirectories(folder);
            var library = folder.resolve("disk.so");
            run("gcc", "-shared", "-fPIC", "-O1", "-o", library.toString(), SOURCE.toString(), "-ldl");
            var trouble = new Trouble(library, folder.resolve("told"));
            trouble.tell("nothing");
            return trouble;
        }

        Map<String, String> environment() {
            return Map.of("LD_PRELOAD", library.toString(), "FIRE_DISK", told.toString());
        }

        void tell(String what) throws IOException {
            Files.writeString(told, what);
        }
    }

    private static void run(String... command) throws IOException {
        try {
            var process = new ProcessBuilder(List.of(command))
                    .redirectErrorStream(true)
                    .start();
            var said = new String(process.getInputStream().readAllBytes());
            if (!process.waitFor(30, TimeUnit.SECONDS) || process.exitValue() != 0) {
                throw new IOException(command[0] + ": " + said);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }
}
