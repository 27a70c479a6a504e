package nl.sluis.gateway.policy.reading;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A copy of a matrix made to be read, with a rule of each kind, that a test may change; and the pages of it as they should be. */
final class ReadableMatrix {
    static final String RULES = "rules.yaml";
    static final String VOCABULARY = "vocabulary.yaml";
    private static final Path HOME = Path.of("src", "test", "resources", "reading");
    private static final Path MESSAGES = HOME.resolve("messages");

    private final Path policy;

    ReadableMatrix(Path folder) {
        policy = folder.resolve("policy");
        try {
            Files.createDirectory(policy);
            Files.copy(HOME.resolve("regions.yaml"), folder.resolve("regions.yaml"));
            for (var file : List.of(RULES, VOCABULARY, "invariants.yaml")) {
                Files.copy(HOME.resolve("policy").resolve(file), policy.resolve(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Matrix asItIs() {
        return Matrix.read(HOME.resolve("policy"), MESSAGES);
    }

    Matrix matrix() {
        return Matrix.read(policy, MESSAGES);
    }

    /** Replaces the first occurrence, which must be there. */
    @CanIgnoreReturnValue
    ReadableMatrix replace(String file, String old, String young) {
        var path = policy.resolve(file);
        var text = read(path);
        var at = text.indexOf(old);
        if (at < 0) {
            throw new AssertionError("the text to change is not in " + file + ": " + old);
        }
        try {
            Files.writeString(path, text.substring(0, at) + young + text.substring(at + old.length()));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How a page of it should read; its hash is told elsewhere. */
    static String page(String name) {
        var hash = asItIs().compiled().policyHash();
        return read(HOME.resolve("pages").resolve(name))
                .replace("{matrix}", hash)
                .replace(
                        "{matrix-in-a-uri}",
                        hash.replace('+', '-').replace('/', '_').replace("=", ""));
    }

    private static String read(Path path) {
        try {
            return Files.readString(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
