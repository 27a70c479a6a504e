package nl.sluis.gateway.routes;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import nl.sluis.gateway.journal.ActiveSet;
import nl.sluis.gateway.journal.ActiveSets;
import nl.sluis.gateway.journal.SetHistory;
import nl.sluis.gateway.management.QuestionRefusedException;
import nl.sluis.gateway.policy.PolicyRefusedException;
import nl.sluis.gateway.policy.reading.Matrix;
import nl.sluis.gateway.policy.reading.MatrixDiff;

/**
 * The matrices that can be read: the one in force, the one that stands in the configuration folder, and those that were in force
 * before. Safe between threads.
 */
final class RuleVersions {
    /** What stands in the configuration folder, as its name for who asks. */
    static final String PROPOSAL = "voorstel";

    private static final int MOST = 100;
    private static final int KEPT_IN_MEMORY = 8;
    private final SetInForce inForce;
    private final ActiveSets log;
    private final KeptRules kept;
    private final ProposedRules proposed;
    private final Cache<String, Matrix> read =
            Caffeine.newBuilder().maximumSize(KEPT_IN_MEMORY).build();
    private final Cache<Pair, MatrixDiff> compared =
            Caffeine.newBuilder().maximumSize(KEPT_IN_MEMORY).build();

    private record Pair(String before, String after) {}

    /**
     * One matrix that was active here.
     *
     * @param times each time that it became active, newest first
     * @param readable whether it can still be read on this node
     */
    record Version(ActiveSet set, List<SetHistory> times, boolean readable) {
        Version {
            times = List.copyOf(times);
        }
    }

    RuleVersions(SetInForce inForce, ActiveSets log, KeptRules kept, ProposedRules proposed) {
        this.inForce = inForce;
        this.log = log;
        this.kept = kept;
        this.proposed = proposed;
    }

    WorkingSet now() {
        return inForce.now();
    }

    ProposedRules.State proposal() {
        return proposed.state(hashInForce(), kept);
    }

    /** Newest first; a matrix stands there once, with the signatures under which it was active last. */
    List<Version> all() {
        var byHash = new LinkedHashMap<String, List<SetHistory>>();
        log.history(MOST).forEach(row -> byHash.computeIfAbsent(row.set().policyHash(), unseen -> new ArrayList<>())
                .add(row));
        return byHash.values().stream()
                .map(times -> {
                    var set = times.getFirst().set();
                    return new Version(set, times, isInForce(set.policyHash()) || kept.has(set.policyHash()));
                })
                .toList();
    }

    /**
     * The matrix of this name.
     *
     * @param name of a version, as {@link CopiedFiles#name} writes its hash; {@link #PROPOSAL}; empty for the one in force
     * @throws QuestionRefusedException when there is none of this name, or it can be read no more
     */
    Matrix matrix(String name) {
        if (name.isEmpty() || name.equals(CopiedFiles.name(hashInForce()))) {
            return SetChange.matrix(now().facts());
        }
        return (name.equals(PROPOSAL) ? proposedMatrix() : earlier(name))
                .orElseThrow(() -> QuestionRefusedException.notFound("there are no rules of this version to be read"));
    }

    private Optional<Matrix> proposedMatrix() {
        return switch (proposal()) {
            case ProposedRules.State.Other other -> Optional.of(other.matrix());
            case ProposedRules.State.InForce() -> Optional.of(SetChange.matrix(now().facts()));
            case ProposedRules.State.Refused ignored -> Optional.empty();
        };
    }

    /** Of those that were active here, and of no other folder: a name comes from outside. */
    private Optional<Matrix> earlier(String name) {
        return log.history(MOST).stream()
                .map(row -> row.set().policyHash())
                .filter(hash -> CopiedFiles.name(hash).equals(name))
                .findFirst()
                .flatMap(this::kept);
    }

    private Optional<Matrix> kept(String policyHash) {
        var known = Optional.ofNullable(read.getIfPresent(policyHash));
        if (known.isPresent()) {
            return known;
        }
        try {
            var found = kept.read(policyHash);
            found.ifPresent(matrix -> read.put(policyHash, matrix));
            return found;
        } catch (RouteShapeException | PolicyRefusedException | IllegalStateException changed) {
            throw QuestionRefusedException.conflict("what was kept of these rules does not read back as them");
        }
    }

    /** What the second decides differently from the first: by asking both everything there is. */
    MatrixDiff compare(Matrix before, Matrix after) {
        var pair = new Pair(before.compiled().policyHash(), after.compiled().policyHash());
        return compared.get(pair, unseen -> MatrixDiff.of(before, after));
    }

    boolean isInForce(String policyHash) {
        return policyHash.equals(hashInForce());
    }

    private String hashInForce() {
        return now().facts().identity().policyHash();
    }
}
