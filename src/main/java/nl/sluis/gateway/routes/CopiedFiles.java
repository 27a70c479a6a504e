package nl.sluis.gateway.routes;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;

/** Files of a folder, copied to the same places below another. */
final class CopiedFiles {
    private CopiedFiles() {}

    static void copy(Path from, List<Path> files, Path to) throws IOException {
        for (var file : files) {
            var target = to.resolve(from.relativize(file).toString());
            Files.createDirectories(target.getParent());
            Files.copy(file, target);
        }
    }

    static void remove(Path tree) throws IOException {
        if (Files.exists(tree)) {
            try (var files = Files.walk(tree)) {
                for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    /** A hash in base64 as the name of a folder: of its characters a path takes all but these. */
    static String name(String hash) {
        return hash.replace('+', '-').replace('/', '_').replace("=", "");
    }
}
