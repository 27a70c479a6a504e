package nl.sluis.gateway.routes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The files of the sets that were in force on this node, each in a folder that is named for its version: so that the one just
 * before can come back when nobody has its files any more, and after a restart too. On this node's own disk, and not in the
 * store: what is trusted are files of the operator. What is read back is compiled anew, and must have its version.
 */
final class KeptSets {
    private static final Logger LOG = LoggerFactory.getLogger(KeptSets.class);
    private static final String ROUTES = "routes";
    private static final String CONFIG = "config";
    private final Path folder;
    private final Path routes;
    private final Path config;

    /** @param folder where they are kept */
    KeptSets(Path folder, Path routes, Path config) {
        this.folder = folder;
        this.routes = routes;
        this.config = config;
    }

    /** Where the files of one set are. */
    record Kept(Path routes, Path config) {
        private static Kept in(Path folder) {
            return new Kept(folder.resolve(ROUTES), folder.resolve(CONFIG));
        }
    }

    /**
     * Keeps what stands in the folders, from which this set was just made.
     *
     * @throws RouteShapeException when they hold another one by now
     */
    void keep(SetFacts set) {
        var place = place(set.identity().setVersion());
        if (Files.exists(place)) {
            return;
        }
        var half = folder.resolve("half");
        try {
            CopiedFiles.remove(half);
            var copy = Kept.in(half);
            CopiedFiles.copy(routes, allBelow(routes), copy.routes());
            CopiedFiles.copy(config, SetFiles.all(config), copy.config());
            var copied = SetVersion.of(
                    RouteFiles.in(copy.routes()).contents(),
                    set.identity().policyHash(),
                    SetFiles.besideRoutes(copy.config()));
            if (!copied.value().equals(set.identity().setVersion())) {
                throw new RouteShapeException(List.of("the folders were changed while they were read; do it again"));
            }
            Files.move(half, place);
        } catch (IOException e) {
            throw new UncheckedIOException("the files of a set cannot be kept in " + folder, e);
        }
    }

    Optional<Kept> of(String setVersion) {
        var place = place(setVersion);
        return Files.isDirectory(place) ? Optional.of(Kept.in(place)) : Optional.empty();
    }

    /** The others are of no use any more; what stays behind of one harms nothing. */
    void keepOnly(Set<String> setVersions) {
        try (var kept = Files.list(folder)) {
            var places = setVersions.stream().map(this::place).toList();
            for (var one : kept.filter(place -> !places.contains(place)).toList()) {
                CopiedFiles.remove(one);
            }
        } catch (IOException | UncheckedIOException e) {
            LOG.warn("earlier sets in {} cannot be removed: {}", folder, e.getMessage());
        }
    }

    private Path place(String setVersion) {
        return folder.resolve(CopiedFiles.name(setVersion));
    }

    private static List<Path> allBelow(Path tree) throws IOException {
        try (var files = Files.walk(tree)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }
}
