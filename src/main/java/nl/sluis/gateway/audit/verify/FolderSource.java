package nl.sluis.gateway.audit.verify;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** A log that was exported to a folder, under the same paths as on the web. */
public record FolderSource(Path folder) implements LogSource {
    @Override
    public Optional<byte[]> read(String path) throws IOException {
        var file = folder.resolve(path);
        return Files.isRegularFile(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
    }
}
