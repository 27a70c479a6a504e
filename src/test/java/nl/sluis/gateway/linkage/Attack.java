package nl.sluis.gateway.linkage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;

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
                .filter(fact -> one.isExact(fact) && other.isExact(fact))
                .toList();
        var loose = shared.stream().filter(fact -> !exact.contains(fact)).toList();
        var blocks = new HashMap<List<Long>, List<Integer>>();
        for (var candidate = 0; candidate < other.clients(); candidate++) {
            blocks.computeIfAbsent(other.key(exact, candidate), unseen -> new ArrayList<>())
                    .add(candidate);
        }
        var success = 0.0;
        var alone = 0;
        for (var client = 0; client < one.clients(); client++) {
            var fitting = 0;
            for (var candidate : blocks.getOrDefault(one.key(exact, client), List.of())) {
                fitting += one.fits(client, other, candidate, loose) ? 1 : 0;
            }
            success += 1.0 / fitting; // the client itself always fits
            alone += fitting == 1 ? 1 : 0;
        }
        return new Outcome(
                success / one.clients(),
                (double) alone / one.clients(),
                shared.stream().map(Fact::name).toList());
    }
}
