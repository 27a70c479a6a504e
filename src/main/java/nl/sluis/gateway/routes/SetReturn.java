package nl.sluis.gateway.routes;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import nl.sluis.gateway.journal.ActiveSets;
import nl.sluis.gateway.journal.SetOutdatedException;

/**
 * How a set comes into force that was active before: taken back by an operator, or followed because a person made it active on
 * another node. One that is ready is swapped in at once; after a restart what was kept of it is compiled and rehearsed first.
 */
final class SetReturn {
    private final SetSource source;
    private final ActiveSets log;
    private final SetInForce inForce;
    private final Rerun rehearsal;

    SetReturn(SetSource source, ActiveSets log, SetInForce inForce, Rerun rehearsal) {
        this.source = source;
        this.log = log;
        this.inForce = inForce;
        this.rehearsal = rehearsal;
    }

    /** Why a set that was good once may not be in force now; empty when it may. */
    @FunctionalInterface
    interface Rerun {
        List<String> problems(WorkingSet set);
    }

    /** The set that was active just before is in force again. */
    Activated rollBack(String by) {
        synchronized (inForce) {
            try {
                var version = log.before();
                return version.isEmpty()
                        ? notReady()
                        : of(version.get(), SetReturn::notReady, set -> takeBack(set, by), SetReturn::notTakenBack);
            } catch (SetOutdatedException refused) {
                return notTakenBack(List.of(String.valueOf(refused.getMessage())));
            }
        }
    }

    private static Activated notReady() {
        return notTakenBack(List.of("no earlier set is ready: put its files back and activate it"));
    }

    private static Activated notTakenBack(List<String> reasons) {
        return new Activated.Refused(reasons, Optional.empty(), Optional.empty());
    }

    private Activated takeBack(WorkingSet before, String by) {
        var left = inForce.now().facts().identity();
        var entry = log.rollBack(before.facts().identity(), by);
        inForce.putBack(before);
        return new Activated.TakenBack(left, before.facts().identity(), entry);
    }

    /** What a person made active on another node is in force here too, if this node has it. */
    Following follow() {
        synchronized (inForce) {
            var own = inForce.now().facts().identity().setVersion();
            var active = log.active();
            if (active.isEmpty() || active.get().setVersion().equals(own)) {
                return new Following.InStep();
            }
            var other = active.get().setVersion();
            return active.get().byPerson()
                    ? of(
                            other,
                            () -> fromFolders(other, own),
                            this::takeOver,
                            why -> new Following.Apart(other, own, why.getFirst()))
                    : new Following.Apart(other, own, "a start of that node found it, and nobody activated it");
        }
    }

    private Following fromFolders(String other, String own) {
        try {
            var set = source.folders();
            if (set.facts().identity().setVersion().equals(other)) {
                return checked(set, this::keepAndTakeOver, why -> new Following.Apart(other, own, why.getFirst()));
            }
            set.close();
            return new Following.Apart(other, own, "the folders of this node hold another set");
        } catch (RuntimeException refused) {
            return new Following.Apart(other, own, SetProblems.of(refused).getFirst());
        }
    }

    private Following keepAndTakeOver(WorkingSet set) {
        source.keep(set);
        return takeOver(set);
    }

    private Following takeOver(WorkingSet set) {
        var left = inForce.now().facts().identity().setVersion();
        if (inForce.before().filter(set::equals).isPresent()) {
            inForce.putBack(set);
        } else {
            inForce.put(set);
        }
        var version = set.facts().identity().setVersion();
        source.keepOnly(Set.of(left, version));
        return new Following.Followed(version);
    }

    /**
     * @param without what to say when this node has it no more
     * @param with    what to do with it
     * @param refused what to say when it may not be in force any more
     */
    private <T> T of(
            String setVersion, Supplier<T> without, Function<WorkingSet, T> with, Function<List<String>, T> refused) {
        var ready = ready(setVersion);
        if (ready.isPresent()) {
            return with.apply(ready.get());
        }
        Optional<WorkingSet> kept;
        try {
            kept = source.kept(setVersion);
        } catch (RuntimeException broken) {
            return refused.apply(SetProblems.of(broken));
        }
        return kept.isEmpty() ? without.get() : checked(kept.get(), with, refused);
    }

    /** The one in force counts too: when the set after it was activated on another node, and not followed here. */
    private Optional<WorkingSet> ready(String setVersion) {
        return Stream.concat(inForce.before().stream(), Stream.of(inForce.now()))
                .filter(set -> set.facts().identity().setVersion().equals(setVersion))
                .findFirst();
    }

    private <T> T checked(WorkingSet set, Function<WorkingSet, T> with, Function<List<String>, T> refused) {
        try {
            var problems = rehearsal.problems(set);
            if (problems.isEmpty()) {
                return with.apply(set);
            }
            set.close();
            return refused.apply(problems);
        } catch (RuntimeException failed) {
            set.close();
            throw failed;
        }
    }
}
