package nl.sluis.gateway.journey;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The routes of the checkout with some of a test beside them. */
final class Overlay {
    private Overlay() {}

    /** @param folder in {@code src/test/resources}, with {@code routes}; @return a setting for a gateway */
    static String routes(String folder) throws IOException {
        var whole = Files.createTempDirectory("sluis-routes");
        copy(Path.of("routes"), whole);
        copy(Path.of("src/test/resources", folder, "routes"), whole);
        return "--sluis.routes-dir=" + whole;
    }

    static void copy(Path from, Path to) throws IOException {
        try (var files = Files.walk(from)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var target = to.resolve(from.relativize(file));
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        }
    }
}
