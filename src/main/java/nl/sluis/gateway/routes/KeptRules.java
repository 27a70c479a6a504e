package nl.sluis.gateway.routes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.sluis.gateway.policy.reading.Matrix;

/**
 * The rules of every matrix that was in force on this node, each in a folder that is named for its hash, so that an officer can
 * still read and compare them. They decide nothing any more; who wants them back activates their files as a new set.
 *
 * <p>Guarantee: what is read back is the matrix of that hash, or is refused. Nothing is ever removed: a matrix is a few hundred
 * kilobytes, and holds no data of persons.
 */
final class KeptRules {
    private static final String POLICY = "policy";
    private static final String MESSAGES = "messages";
    /** Rules may name regions. */
    private static final String REGIONS = "regions.yaml";

    private final Path folder;

    /** @param folder where they are kept */
    KeptRules(Path folder) {
        this.folder = folder;
    }

    /** @param config the configuration that was compiled to this matrix */
    void keep(String policyHash, Path config) {
        var place = place(policyHash);
        if (Files.exists(place)) {
            return;
        }
        var half = folder.resolve("half");
        try {
            CopiedFiles.remove(half);
            CopiedFiles.copy(config, files(config), half);
            Files.move(half, place);
        } catch (IOException e) {
            throw new UncheckedIOException("the rules of a set cannot be kept in " + folder, e);
        }
    }

    boolean has(String policyHash) {
        return Files.isDirectory(place(policyHash));
    }

    /**
     * The matrix of this hash, compiled anew from what was kept of it; empty when nothing was.
     *
     * @throws RouteShapeException when what was kept was changed
     */
    Optional<Matrix> read(String policyHash) {
        if (!has(policyHash)) {
            return Optional.empty();
        }
        var kept = matrix(place(policyHash));
        if (!kept.compiled().policyHash().equals(policyHash)) {
            throw new RouteShapeException("what was kept of the rules " + policyHash + " was changed");
        }
        return Optional.of(kept);
    }

    /** Whether these files say the very same as what was kept of this hash. */
    boolean isSame(String policyHash, Path config) {
        if (!has(policyHash)) {
            return false;
        }
        try {
            var place = place(policyHash);
            var kept = files(place);
            var files = files(config);
            if (!relative(place, kept).equals(relative(config, files))) {
                return false;
            }
            for (var at = 0; at < files.size(); at++) {
                if (Files.mismatch(kept.get(at), files.get(at)) >= 0) {
                    return false;
                }
            }
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException("rules cannot be read", e);
        }
    }

    static Matrix matrix(Path config) {
        return Matrix.read(config.resolve(POLICY), config.resolve(MESSAGES));
    }

    private Path place(String policyHash) {
        return folder.resolve(CopiedFiles.name(policyHash));
    }

    private static List<String> relative(Path folder, List<Path> files) {
        return files.stream().map(file -> folder.relativize(file).toString()).toList();
    }

    /** All that a matrix is compiled from. The note with the signatures says who adopted it and changes nothing of it. */
    private static List<Path> files(Path config) throws IOException {
        var found = new ArrayList<Path>();
        for (var name : List.of(MESSAGES, POLICY)) {
            try (var files = Files.list(config.resolve(name))) {
                files.filter(Files::isRegularFile)
                        .filter(file -> file.toString().endsWith(".yaml")
                                || file.toString().endsWith(".json"))
                        .sorted()
                        .forEach(found::add);
            }
        }
        if (Files.exists(config.resolve(REGIONS))) {
            found.add(config.resolve(REGIONS));
        }
        return found;
    }
}
