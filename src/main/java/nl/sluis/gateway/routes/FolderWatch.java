package nl.sluis.gateway.routes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Activates what is saved in the folders, once they have been left alone for a second: for whoever writes routes on a machine
 * of their own. The same activation as an operator's, rehearsal and entry included; a set with a fault is refused and told.
 */
final class FolderWatch {
    static final String PERSON = "folder-watch";
    private static final Logger LOG = LoggerFactory.getLogger(FolderWatch.class);
    private static final Duration LOOK = Duration.ofSeconds(1);
    private final List<Path> folders;
    private final Activation activation;
    private Map<Path, Long> known;
    private Map<Path, Long> seen;

    FolderWatch(List<Path> folders, Activation activation) {
        this.folders = List.copyOf(folders);
        this.activation = activation;
        this.known = files();
        this.seen = known;
    }

    /** @return when to look again */
    Duration look() {
        var now = files();
        if (!now.equals(known) && now.equals(seen)) {
            known = now;
            activate();
        }
        seen = now;
        return LOOK;
    }

    private void activate() {
        try {
            switch (activation.activate(PERSON, false)) {
                case Activated.InForce(var plan, var ignored) ->
                    LOG.info("activated {}", plan.to().setVersion());
                case Activated.Could ignored -> LOG.info("what was saved changes nothing");
                case Activated.Refused(var reasons, var plan, var entry) ->
                    LOG.warn("what was saved is refused: {}", String.join("; ", reasons));
                case Activated.TakenBack ignored -> throw new IllegalStateException("nothing is taken back here");
            }
        } catch (RuntimeException unavailable) {
            LOG.warn(
                    "what was saved cannot be activated now: {}",
                    unavailable.getClass().getName());
        }
    }

    /** Each file with the moment of its last change. */
    private Map<Path, Long> files() {
        var all = new TreeMap<Path, Long>();
        for (var folder : folders) {
            try (var walk = Files.walk(folder)) {
                for (var file : walk.filter(Files::isRegularFile).toList()) {
                    all.put(file, Files.getLastModifiedTime(file).toMillis());
                }
            } catch (IOException | UncheckedIOException changing) {
                all.put(folder, -1L); // a file went while we looked: look again
            }
        }
        return all;
    }
}
