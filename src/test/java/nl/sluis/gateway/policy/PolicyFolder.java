package nl.sluis.gateway.policy;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import nl.sluis.gateway.message.AgeGroup;
import nl.sluis.gateway.message.Catalogue;
import nl.sluis.gateway.message.MessageType;
import nl.sluis.gateway.message.Purpose;
import nl.sluis.gateway.message.RegionCode;
import nl.sluis.gateway.message.Role;

/** A copy of a small matrix of three rules that a test may spoil, and the matrix of this project. */
final class PolicyFolder {
    static final Catalogue CATALOGUE = Catalogue.load(Path.of("config", "messages"));
    static final Path REAL = Path.of("config", "policy");
    static final Path SMALL = Path.of("src", "test", "resources", "policy");
    static final String GGZ_UWV = "traject-ggz-uwv.yaml";
    static final String UWV_GGZ = "traject-uwv-ggz.yaml";
    static final String VOCABULARY = "vocabulary.yaml";
    static final String INVARIANTS = "invariants.yaml";

    static final Circumstances FITTING = new Circumstances(
            Optional.of(AgeGroup.FROM_16), new RegionCode("AM13"), RegionFit.BOTH, SchemeFit.FITS, StopPart.NONE);

    private final Path folder;

    PolicyFolder(Path folder) {
        this.folder = folder;
        for (var file : new String[] {GGZ_UWV, UWV_GGZ, VOCABULARY, INVARIANTS}) {
            write(file, read(SMALL.resolve(file)));
        }
    }

    /** Without going through its invariants again: {@link InvariantsTest} does that once. */
    static LegalBasisMatrix real() {
        return new LegalBasisMatrix(new MatrixCompiler(REAL, CATALOGUE, MatrixCompiler.LONGEST_WAIT).read());
    }

    /** With nothing in the way but, perhaps, the flow. */
    static Question question(MessageType type, Role sender, Role receiver, Purpose purpose) {
        return new Question(new Flow(type, sender, receiver, purpose), FITTING);
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
