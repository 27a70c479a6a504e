package nl.sluis.gateway.routes;

import static java.util.Objects.requireNonNull;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.sluis.gateway.message.Nearest;

/**
 * What may stand where in a route file. A key that is not named refuses, whatever it does: of Camel's words only those are
 * known that a template needs, so that nothing else is given to Camel at all.
 */
sealed interface Grammar {
    /** @throws RouteShapeException naming every place that does not fit */
    void check(RouteSpot spot, String where);

    /** Any text that says what it says: nothing in it is looked up elsewhere. */
    record Text() implements Grammar {
        @Override
        public void check(RouteSpot spot, String where) {
            var unused = spot.text();
        }
    }

    /** One of these texts. */
    record Word(Set<String> known) implements Grammar {
        @Override
        public void check(RouteSpot spot, String where) {
            if (!known.contains(spot.text())) {
                throw spot.refused(
                        where + " says '" + spot.text() + "' where only " + new TreeSet<>(known) + " may stand");
            }
        }
    }

    /** A list with something in it. */
    record Items(Grammar each) implements Grammar {
        @Override
        public void check(RouteSpot spot, String where) {
            var problems = new RouteProblems();
            spot.items().forEach(item -> problems.gather(() -> each.check(item, where)));
            problems.refuseIfAny();
            if (spot.items().isEmpty()) {
                throw spot.refused(where + " has an empty list here");
            }
        }
    }

    /** A mapping with all of the required keys, some of the optional ones, and no other. */
    record Mapping(Map<String, Grammar> required, Map<String, Grammar> optional) implements Grammar {
        @Override
        public void check(RouteSpot spot, String where) {
            var known = new TreeMap<>(required);
            known.putAll(optional);
            refuseUnknown(spot, where, known.keySet());
            var problems = new RouteProblems();
            var members = spot.members();
            required.keySet().stream()
                    .filter(key -> !members.containsKey(key))
                    .sorted()
                    .forEach(key -> problems.add(spot.refused(where + " lacks '" + key + "'")));
            members.forEach((key, value) ->
                    problems.gather(() -> requireNonNull(known.get(key)).check(value, where)));
            problems.refuseIfAny();
        }
    }

    /** A mapping of exactly one key, which is one of these. */
    record Either(Map<String, Grammar> keys) implements Grammar {
        @Override
        public void check(RouteSpot spot, String where) {
            refuseUnknown(spot, where, keys.keySet());
            var members = spot.members();
            if (members.size() != 1) {
                throw spot.refused(where + " has " + members.keySet() + " where one thing is expected");
            }
            members.forEach((key, value) -> requireNonNull(keys.get(key)).check(value, where));
        }
    }

    private static void refuseUnknown(RouteSpot spot, String where, Set<String> known) {
        var problems = new RouteProblems();
        var unused = spot.members(); // a key twice is refused first
        spot.keys().stream()
                .filter(key -> !known.contains(key.text()))
                .forEach(key -> problems.add(key.refused(where + " may not hold '" + key.text() + "': only "
                        + new TreeSet<>(known) + " may stand here; did you mean '"
                        + Nearest.to(key.text(), known) + "'?")));
        problems.refuseIfAny();
    }
}
