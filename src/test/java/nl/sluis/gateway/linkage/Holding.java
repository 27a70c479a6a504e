package nl.sluis.gateway.linkage;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What one receiver holds of every client: under one rule, or under all rules to it, which its own pseudonym joins.
 *
 * @param seen of each client, in one order for all holdings
 */
record Holding(String name, List<Map<Fact, Range>> seen) {
    static Holding of(View view, List<Client> clients) {
        return new Holding(view.rule(), clients.stream().map(view::of).toList());
    }

    /** What the envelope alone tells. */
    static Holding ofEnvelope(View view, List<Client> clients) {
        return new Holding(view.rule(), clients.stream().map(view::envelope).toList());
    }

    static Holding joined(String name, List<Holding> parts) {
        var clients = parts.getFirst().seen.size();
        var seen = new java.util.ArrayList<Map<Fact, Range>>(clients);
        for (var i = 0; i < clients; i++) {
            var all = new LinkedHashMap<Fact, Range>();
            for (var part : parts) {
                part.seen.get(i).forEach((fact, range) -> all.merge(fact, range, Range::and));
            }
            seen.add(all);
        }
        return new Holding(name, seen);
    }

    /** Equal for all clients, so the first one's will do. */
    List<Fact> facts() {
        return List.copyOf(seen.getFirst().keySet());
    }
}
