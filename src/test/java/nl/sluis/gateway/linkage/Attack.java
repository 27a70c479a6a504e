package nl.sluis.gateway.linkage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Two receivers put what they hold side by side. For each client that the first has, those of the second count who fit in
 * everything that both can tell; the attacker guesses one of them.
 */
final class Attack {
    private Attack() {}

    /**
     * How it went.
     *
     * @param success how often the guess is right, expected
     * @param alone   how often only one fits, so that nothing need be guessed
     * @param by      the facts that both can tell
     */
    record Outcome(double success, double alone, List<String> by) {}

    static Outcome of(Holding one, Holding other) {
        var shared = one.facts().stream().filter(other.facts()::contains).toList();
        var exact = shared.stream()
                .filter(fact -> isExact(one, fact) && isExact(other, fact))
                .toList();
        var loose = shared.stream().filter(fact -> !exact.contains(fact)).toList();
        var blocks = new HashMap<List<Long>, List<Map<Fact, Range>>>();
        other.seen().forEach(seen -> blocks.computeIfAbsent(key(seen, exact), unseen -> new ArrayList<>())
                .add(seen));
        var success = 0.0;
        var alone = 0;
        for (var seen : one.seen()) {
            var fitting = blocks.getOrDefault(key(seen, exact), List.of()).stream()
                    .filter(candidate -> fits(seen, candidate, loose))
                    .count();
            success += 1.0 / fitting; // the client itself always fits
            alone += fitting == 1 ? 1 : 0;
        }
        var clients = one.seen().size();
        return new Outcome(
                success / clients,
                (double) alone / clients,
                shared.stream().map(Fact::name).toList());
    }

    private static boolean isExact(Holding holding, Fact fact) {
        return holding.seen().stream().allMatch(seen -> seen.get(fact).isExact());
    }

    private static List<Long> key(Map<Fact, Range> seen, List<Fact> exact) {
        return exact.stream().map(fact -> seen.get(fact).low()).toList();
    }

    private static boolean fits(Map<Fact, Range> seen, Map<Fact, Range> candidate, List<Fact> loose) {
        for (var fact : loose) {
            if (!seen.get(fact).fits(candidate.get(fact))) {
                return false;
            }
        }
        return true;
    }
}
