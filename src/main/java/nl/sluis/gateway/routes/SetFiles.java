package nl.sluis.gateway.routes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The files of the configuration folder that a decision reads beside its rules: they are part of the version of a set. */
final class SetFiles {
    /** The one that may be left out. */
    private static final String GEMEENTEN = "gemeenten-regio.yaml";

    private SetFiles() {}

    static List<byte[]> besideRoutes(Path configFolder) {
        return Stream.concat(named(configFolder), in(configFolder.resolve("messages")).stream())
                .map(SetFiles::read)
                .toList();
    }

    /** These, and the rules: all that a set reads below the configuration folder, and no setting of the gateway's. */
    static List<Path> all(Path configFolder) {
        return Stream.of(
                        named(configFolder),
                        in(configFolder.resolve("messages")).stream(),
                        in(configFolder.resolve("policy")).stream())
                .flatMap(files -> files)
                .toList();
    }

    private static Stream<Path> named(Path configFolder) {
        return Stream.of("parties.yaml", "regions.yaml", GEMEENTEN, "register.yaml", "regelingen.yaml")
                .map(configFolder::resolve)
                .filter(file -> Files.exists(file) || !file.endsWith(GEMEENTEN));
    }

    private static List<Path> in(Path folder) {
        try (var files = Files.list(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(folder + " cannot be read", e);
        }
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read", e);
        }
    }
}
