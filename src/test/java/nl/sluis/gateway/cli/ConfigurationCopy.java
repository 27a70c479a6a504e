package nl.sluis.gateway.cli;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A copy of this project's configuration, or of its routes, that a test may change. */
record ConfigurationCopy(Path path) {
    static ConfigurationCopy in(Path folder) {
        return of(Path.of("config"), folder);
    }

    static ConfigurationCopy of(Path original, Path folder) {
        try (var files = Files.walk(original)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var copy = folder.resolve(original.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
            return new ConfigurationCopy(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Makes every concept a rule that two people adopted. */
    @CanIgnoreReturnValue
    ConfigurationCopy adoptAllRules() {
        try (var files = Files.list(path.resolve("policy"))) {
            for (var file : files.toList()) {
                Files.writeString(
                        file,
                        Files.readString(file)
                                .replace(
                                        "{ is: concept, names: [] }",
                                        "{ is: vastgesteld, names: [A, B], date: 2027-01-04 }"));
            }
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Replaces what must be there. */
    @CanIgnoreReturnValue
    ConfigurationCopy replace(String file, String right, String wrong) {
        try {
            var text = Files.readString(path.resolve(file));
            if (!text.contains(right)) {
                throw new AssertionError(file + " does not hold the text that this test changes");
            }
            Files.writeString(path.resolve(file), text.replace(right, wrong));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
