package nl.sluis.gateway.linkage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * What one receiver holds of every client: under one rule, or under all rules to it, which its own pseudonym joins. Clients
 * are in one order for all holdings.
 */
final class Holding {
    private final List<Fact> facts;
    /** By fact and client. */
    private final long[][] lows;

    private final long[][] highs;

    private Holding(List<Fact> facts, long[][] lows, long[][] highs) {
        this.facts = facts;
        this.lows = lows;
        this.highs = highs;
    }

    /** @param seeing what is seen of a client; the same facts of each */
    static <C> Holding of(List<C> clients, Function<C, Map<Fact, Range>> seeing) {
        var facts = List.copyOf(seeing.apply(clients.getFirst()).keySet());
        var lows = new long[facts.size()][clients.size()];
        var highs = new long[facts.size()][clients.size()];
        for (var client = 0; client < clients.size(); client++) {
            var seen = seeing.apply(clients.get(client));
            for (var fact = 0; fact < facts.size(); fact++) {
                var range = seen.get(facts.get(fact));
                lows[fact][client] = range.low();
                highs[fact][client] = range.high();
            }
        }
        return new Holding(facts, lows, highs);
    }

    static Holding joined(List<Holding> parts) {
        var clients = new ArrayList<Integer>();
        for (var client = 0; client < parts.getFirst().clients(); client++) {
            clients.add(client);
        }
        return of(clients, client -> {
            var all = new LinkedHashMap<Fact, Range>();
            for (var part : parts) {
                for (var fact : part.facts) {
                    all.merge(fact, part.range(fact, client), Range::and);
                }
            }
            return all;
        });
    }

    List<Fact> facts() {
        return facts;
    }

    int clients() {
        return lows.length == 0 ? 0 : lows[0].length;
    }

    Range range(Fact fact, int client) {
        var at = facts.indexOf(fact);
        return new Range(lows[at][client], highs[at][client]);
    }

    boolean isExact(Fact fact) {
        var at = facts.indexOf(fact);
        return Arrays.equals(lows[at], highs[at]);
    }

    /** The low ends of these facts, of a client. */
    List<Long> key(List<Fact> of, int client) {
        return of.stream().map(fact -> lows[facts.indexOf(fact)][client]).toList();
    }

    boolean fits(int client, Holding other, int candidate, List<Fact> in) {
        for (var fact : in) {
            var here = facts.indexOf(fact);
            var there = other.facts.indexOf(fact);
            if (lows[here][client] > other.highs[there][candidate]
                    || other.lows[there][candidate] > highs[here][client]) {
                return false;
            }
        }
        return true;
    }
}
