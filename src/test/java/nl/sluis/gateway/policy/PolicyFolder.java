package nl.sluis.gateway.policy;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.sluis.gateway.message.Catalogue;

/** A copy of this project's matrix that a test may spoil. */
final class PolicyFolder {
    static final Catalogue CATALOGUE = Catalogue.load(Path.of("config", "messages"));
    static final Path REAL = Path.of("config", "policy");
    static final String GGZ_UWV = "traject-ggz-uwv.yaml";
    static final String UWV_GGZ = "traject-uwv-ggz.yaml";
    static final String VOCABULARY = "vocabulary.yaml";

    private final Path folder;

    PolicyFolder(Path folder) {
        this.folder = folder;
        for (var file : new String[] {GGZ_UWV, UWV_GGZ, VOCABULARY}) {
            write(file, read(REAL.resolve(file)));
        }
    }

    static LegalBasisMatrix real() {
        return LegalBasisMatrix.forDevelopment(REAL, CATALOGUE);
    }

    LegalBasisMatrix compile() {
        return LegalBasisMatrix.forDevelopment(folder, CATALOGUE);
    }

    Path path() {
        return folder;
    }

    String text(String file) {
        return read(folder.resolve(file));
    }

    /** Replaces the first occurrence, which must be there. */
    @CanIgnoreReturnValue
    PolicyFolder replace(String file, String right, String wrong) {
        var text = text(file);
        var at = text.indexOf(right);
        if (at < 0) {
            throw new AssertionError("the text to spoil is not in " + file + ": " + right);
        }
        return write(file, text.substring(0, at) + wrong + text.substring(at + right.length()));
    }

    /** Makes every concept a rule that two people adopted. */
    void adoptAll() {
        for (var file : new String[] {GGZ_UWV, UWV_GGZ}) {
            write(
                    file,
                    text(file)
                            .replace(
                                    "{ is: concept, names: [] }",
                                    "{ is: vastgesteld, names: [A, B], date: 2027-01-04 }"));
        }
    }

    @CanIgnoreReturnValue
    PolicyFolder write(String file, String text) {
        try {
            Files.writeString(folder.resolve(file), text);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @CanIgnoreReturnValue
    PolicyFolder delete(String file) {
        try {
            Files.delete(folder.resolve(file));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path path) {
        try {
            return Files.readString(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
