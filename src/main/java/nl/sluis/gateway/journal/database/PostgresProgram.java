package nl.sluis.gateway.journal.database;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import java.util.Objects;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/**
 * The PostgreSQL binaries that travel in our jar, unpacked once into the data folder. Not into the shared temporary
 * folder, where another user of the machine could put others in their place.
 */
final class PostgresProgram {
    private static final String VERSION = "17.6.0";
    private final Path folder;

    private PostgresProgram(Path folder) {
        this.folder = folder;
    }

    static PostgresProgram unpackedIn(Path parent) throws IOException {
        var folder = parent.resolve("program-" + VERSION);
        if (!Files.isDirectory(folder)) {
            var unfinished = Unfinished.folderIn(parent);
            try (var archive = archive()) {
                unpack(archive, unfinished);
            }
            Files.move(unfinished, folder, StandardCopyOption.ATOMIC_MOVE);
        }
        return new PostgresProgram(folder);
    }

    /** A command of PostgreSQL. */
    Command command(String name) {
        return new Command(folder.resolve("bin").resolve(name).toAbsolutePath());
    }

    private static InputStream archive() {
        var name =
                switch (System.getProperty("os.arch").toLowerCase(Locale.ROOT)) {
                    case "amd64", "x86_64" -> "/postgres-linux-x86_64.txz";
                    case "aarch64", "arm64" -> "/postgres-linux-arm_64.txz";
                    default -> "none";
                };
        var archive = PostgresProgram.class.getResourceAsStream(name);
        if (archive == null || !System.getProperty("os.name").equals("Linux")) {
            throw new IllegalStateException(
                    "an embedded PostgreSQL comes for Linux on amd64 and arm64 only; set sluis.database.url here");
        }
        return archive;
    }

    private static void unpack(InputStream archive, Path target) throws IOException {
        try (var tar = new TarArchiveInputStream(new XZCompressorInputStream(archive))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                unpack(tar, entry, target);
            }
        }
    }

    private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path target) throws IOException {
        var path = target.resolve(entry.getName()).normalize();
        if (!path.startsWith(target)) {
            throw new IOException("an archive entry points outside its folder");
        }
        if (entry.isDirectory()) {
            Files.createDirectories(path);
            return;
        }
        Files.createDirectories(folderOf(path));
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
        } else {
            Files.copy(tar, path);
            if (folderOf(path).endsWith("bin")) {
                Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwx------"));
            }
        }
    }

    private static Path folderOf(Path path) {
        return Objects.requireNonNull(path.getParent());
    }
}
