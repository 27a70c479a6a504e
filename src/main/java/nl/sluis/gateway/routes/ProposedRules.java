package nl.sluis.gateway.routes;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.sluis.gateway.message.NoteKey;
import nl.sluis.gateway.policy.Adoption;
import nl.sluis.gateway.policy.PolicyBundle;
import nl.sluis.gateway.policy.PolicyRefusedException;
import nl.sluis.gateway.policy.Signatories;
import nl.sluis.gateway.policy.reading.Matrix;

/**
 * The rules that stand in the configuration folder and are not in force: what the next activation would bring, read as an
 * activation reads it. Compiled once for each state of the files.
 */
final class ProposedRules {
    private final Path config;
    private final String origin;
    private final Signatories signatories;
    private final Cache<Map<Path, FileTime>, Read> read =
            Caffeine.newBuilder().maximumSize(1).build();

    ProposedRules(Path config, String origin, Signatories signatories) {
        this.config = config;
        this.origin = origin;
        this.signatories = signatories;
    }

    /** What stands there. */
    sealed interface State {
        /** What is in force. */
        record InForce() implements State {}

        /** Another matrix, with whoever signed it so far. */
        record Other(Matrix matrix, Adoption adoption, List<NoteKey> signed) implements State {}

        /** No matrix, for these reasons: names, files and lines. */
        record Refused(List<String> why) implements State {}
    }

    private sealed interface Read {
        record Compiled(Matrix matrix) implements Read {}

        record Refused(List<String> why) implements Read {}
    }

    /** @param kept knows the files of what is in force, so that the same files need not be compiled */
    State state(String hashInForce, KeptRules kept) {
        if (kept.isSame(hashInForce, config)) {
            return new State.InForce();
        }
        return switch (read.get(times(), unread -> compiled())) {
            case Read.Refused(var why) -> new State.Refused(why);
            case Read.Compiled(var matrix)
            when matrix.compiled().policyHash().equals(hashInForce) -> new State.InForce();
            case Read.Compiled(var matrix) -> other(matrix);
        };
    }

    private Read compiled() {
        try {
            return new Read.Compiled(KeptRules.matrix(config));
        } catch (PolicyRefusedException refused) {
            return new Read.Refused(refused.problems());
        } catch (IllegalStateException refused) {
            return new Read.Refused(List.of(String.valueOf(refused.getMessage())));
        }
    }

    private State other(Matrix matrix) {
        var bundle = new PolicyBundle(
                config.resolve("policy"), origin, matrix.compiled().policyHash());
        return new State.Other(matrix, bundle.check(signatories), bundle.signedBy(signatories));
    }

    private Map<Path, FileTime> times() {
        var times = new TreeMap<Path, FileTime>();
        try {
            for (var file : SetFiles.all(config)) {
                times.put(file, Files.getLastModifiedTime(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("rules cannot be read", e);
        }
        return times;
    }
}
