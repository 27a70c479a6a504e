package nl.sluis.gateway.journey;

import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The configuration of the checkout with some files of a test beside its own. */
final class Overlay {
    private Overlay() {}

    /** @param folder in {@code src/test/resources}, with {@code policy} and {@code routes}; @return settings for a gateway */
    static List<String> settings(String folder) throws IOException {
        var whole = Files.createTempDirectory("sluis-config");
        var more = Path.of("src/test/resources", folder);
        copy(Path.of("config"), whole.resolve("config"));
        copy(more.resolve("policy"), whole.resolve("config/policy"));
        copy(Path.of("routes"), whole.resolve("routes"));
        copy(more.resolve("routes"), whole.resolve("routes"));
        return List.of(
                "--sluis.config-dir=" + whole.resolve("config"), "--sluis.routes-dir=" + whole.resolve("routes"));
    }

    private static void copy(Path from, Path to) throws IOException {
        try (var files = Files.walk(from, FileVisitOption.FOLLOW_LINKS)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var target = to.resolve(from.relativize(file));
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        }
    }
}
