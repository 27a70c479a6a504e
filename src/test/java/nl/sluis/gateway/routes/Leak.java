package nl.sluis.gateway.routes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A file of {@code src/test/resources/leaking-routes}: how it would leak, where it is put among the routes, what the refusal
 * says, whether Camel by itself loads it, and whether what Camel made of it is refused as well.
 */
record Leak(Path file, String as, List<String> refused, boolean loads, Model model) {
    private static final Path ALL = Path.of("src", "test", "resources", "leaking-routes");

    /** What the shape check says of the model alone, when nobody read the file before Camel did. */
    enum Model {
        REFUSES,
        DOES_NOT_SEE_IT,
        IS_NOT_ASKED
    }

    static Stream<Leak> all() {
        try (var files = Files.list(ALL)) {
            return files.sorted().map(Leak::of).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Leak of(Path file) {
        try {
            var lines = Files.readAllLines(file);
            var model = said(lines, "model alone").toUpperCase().replace(' ', '_');
            return new Leak(
                    file,
                    said(lines, "as"),
                    List.of(said(lines, "refused").split(" \\| ")),
                    said(lines, "plain Camel").equals("loads"),
                    Stream.of(Model.values())
                            .filter(one -> model.startsWith(one.name()))
                            .findFirst()
                            .orElseThrow());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String said(List<String> lines, String key) {
        return lines.stream()
                .filter(line -> line.startsWith("# " + key + ": "))
                .map(line -> line.substring(key.length() + 4).strip())
                .findFirst()
                .orElseThrow();
    }

    /** Puts it among the routes of this folder; returns the file that Camel would be given. */
    Path putInto(Path folder) {
        try {
            var link = as.split(" -> /");
            var place = folder.resolve(link[0]);
            Files.createDirectories(place.getParent());
            if (link.length == 1) {
                Files.write(place, Files.readAllBytes(file));
                return place;
            }
            var target = folder.resolveSibling("elsewhere").resolve(link[1]);
            Files.createDirectories(target.getParent());
            Files.write(target, Files.readAllBytes(file));
            Files.createSymbolicLink(place, link[0].endsWith(RouteFile.ENDING) ? target : target.getParent());
            return target;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return file.getFileName().toString();
    }
}
