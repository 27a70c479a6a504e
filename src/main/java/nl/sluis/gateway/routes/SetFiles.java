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
        var named = Stream.of("parties.yaml", "regions.yaml", GEMEENTEN, "register.yaml", "regelingen.yaml")
                .map(configFolder::resolve)
                .filter(file -> Files.exists(file) || !file.endsWith(GEMEENTEN));
        try (var messages = Files.list(configFolder.resolve("messages"))) {
            return Stream.concat(named, messages.filter(Files::isRegularFile).sorted())
                    .map(SetFiles::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(configFolder + " cannot be read", e);
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
