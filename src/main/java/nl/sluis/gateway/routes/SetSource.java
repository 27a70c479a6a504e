package nl.sluis.gateway.routes;

import java.util.Optional;
import java.util.Set;

/**
 * Where sets come from: the folders of the operator, and what was kept of those that were in force.
 *
 * @param rules what stays of them to be read, when they cannot come back any more
 */
record SetSource(SetCompiler compiler, KeptSets kept, KeptRules rules) {
    /** @throws RuntimeException caused by what is wrong with it; nothing is left behind */
    WorkingSet folders() {
        return compiler.compile();
    }

    /**
     * The set of this version as it was kept.
     *
     * @throws RuntimeException caused by what is wrong with it, and when what was kept is another one by now
     */
    Optional<WorkingSet> kept(String setVersion) {
        return kept.of(setVersion).map(files -> {
            var set = compiler.compile(files.routes(), files.config());
            if (!set.facts().identity().setVersion().equals(setVersion)) {
                set.close();
                throw new RouteShapeException("what was kept of set " + setVersion + " was changed");
            }
            return set;
        });
    }

    /** Before a set comes into force: what cannot be kept cannot come back. */
    void keep(WorkingSet next) {
        kept.keep(next.facts());
        var identity = next.facts().identity();
        kept.of(identity.setVersion()).ifPresent(files -> rules.keep(identity.policyHash(), files.config()));
    }

    void keepOnly(Set<String> setVersions) {
        kept.keepOnly(setVersions);
    }
}
