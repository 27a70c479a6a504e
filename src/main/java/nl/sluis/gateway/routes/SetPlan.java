package nl.sluis.gateway.routes;

import java.util.ArrayList;
import java.util.List;
import nl.sluis.gateway.journal.ActiveSet;

/**
 * What becoming active would mean for a set that compiled.
 *
 * @param unrehearsed regions whose routes no message rehearses
 */
record SetPlan(ActiveSet from, ActiveSet to, SetChange change, List<Rehearsed> rehearsals, List<String> unrehearsed) {
    static SetPlan of(SetFacts before, SetFacts after, List<Rehearsed> rehearsals) {
        return new SetPlan(
                before.identity(),
                after.identity(),
                SetChange.between(before, after),
                rehearsals,
                after.routes().unrehearsed());
    }

    boolean changesNothing() {
        return from.equals(to);
    }

    /** Why it may not become active. In production nothing does that was not rehearsed. */
    List<String> problems(boolean production) {
        return problems(rehearsals, production ? unrehearsed : List.of());
    }

    static List<String> problems(List<Rehearsed> rehearsals, List<String> unrehearsed) {
        var found = new ArrayList<String>();
        rehearsals.forEach(one ->
                one.differences().forEach(difference -> found.add("rehearsal " + one.name() + ": " + difference)));
        unrehearsed.forEach(region -> found.add("region " + region
                + " has routes and no rehearsal message; production takes none: add rehearsal/*.yaml to its folder"));
        return found;
    }
}
