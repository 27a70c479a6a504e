package nl.sluis.gateway.keys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/** Left beside a keystore that was put back from a backup, until a start has said so in the log. */
public final class RestoredMark {
    static final String NAME = "restored";
    private final Path file;

    RestoredMark(Path dataDir) {
        this.file = dataDir.resolve("keys").resolve(NAME);
    }

    /** When it was put back. */
    public Optional<Instant> when() {
        try {
            return Files.exists(file)
                    ? Optional.of(Files.getLastModifiedTime(file).toInstant())
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("the mark " + file + " cannot be read", e);
        }
    }

    /** It stands in the log. */
    public void clear() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException("the mark " + file + " cannot be taken away", e);
        }
    }
}
