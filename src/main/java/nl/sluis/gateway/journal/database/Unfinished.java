package nl.sluis.gateway.journal.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.util.FileSystemUtils;

/** Folders that become what they are by a rename at the end; one that a killed gateway left behind is thrown away. */
final class Unfinished {
    private static final String PREFIX = ".unfinished-";

    private Unfinished() {}

    /** A new folder that only its owner may enter. */
    static Path folderIn(Path parent) throws IOException {
        return Files.createTempDirectory(parent, PREFIX);
    }

    static void sweep(Path parent) throws IOException {
        try (var left = Files.newDirectoryStream(parent, PREFIX + "*")) {
            for (var folder : left) {
                var unused = FileSystemUtils.deleteRecursively(folder);
            }
        }
    }
}
