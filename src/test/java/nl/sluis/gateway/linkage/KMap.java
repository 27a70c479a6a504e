package nl.sluis.gateway.linkage;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How many people in the whole population share what a receiver can tell of a client outside the trajectory: age, home,
 * region. Only those sets are counted in which a client is; the population passes by once and is not kept.
 */
final class KMap {
    static final List<Fact> PERSONAL = List.of(
            new Fact("geboortedatum", Fact.Kind.BIRTH),
            new Fact("postcode", Fact.Kind.POSTCODE),
            new Fact("gemeente", Fact.Kind.CODE),
            new Fact("regio", Fact.Kind.CODE));

    private final List<Fact> facts;
    private final Map<Fact, long[][]> ranges = new HashMap<>();
    private final Map<Long, long[]> counts = new HashMap<>();
    private final List<Map<Fact, Range>> clients;

    /** @param clients what is seen of each */
    KMap(List<Map<Fact, Range>> clients) {
        this.clients = clients;
        this.facts = PERSONAL.stream()
                .filter(fact -> clients.getFirst().containsKey(fact))
                .toList();
        facts.forEach(fact -> ranges.put(fact, rangesOf(fact)));
        clients.forEach(seen -> counts.put(key(seen), new long[1]));
    }

    void count(Population.Person person) {
        var key = 0L;
        for (var fact : facts) {
            var range = rangeOf(fact, Client.personal(person, fact));
            if (range < 0) {
                return; // no client looks like this
            }
            key = key * 1_000_003 + range;
        }
        var count = counts.get(key);
        if (count != null) {
            count[0]++;
        }
    }

    Sizes sizes() {
        return Sizes.of(
                clients.stream().mapToLong(seen -> counts.get(key(seen))[0]).toArray());
    }

    /** Of each different range, in rising order, its ends. */
    private long[][] rangesOf(Fact fact) {
        return clients.stream()
                .map(seen -> seen.get(fact))
                .distinct()
                .sorted((one, other) -> Long.compare(one.low(), other.low()))
                .map(range -> new long[] {range.low(), range.high()})
                .toArray(long[][]::new);
    }

    /** The number of the range in which this value is seen, -1 for none. */
    private int rangeOf(Fact fact, long value) {
        var all = ranges.get(fact);
        var low = 0;
        var high = all.length - 1;
        while (low <= high) {
            var middle = (low + high) >>> 1;
            if (all[middle][1] < value) {
                low = middle + 1;
            } else if (all[middle][0] > value) {
                high = middle - 1;
            } else {
                return middle;
            }
        }
        return -1;
    }

    private long key(Map<Fact, Range> seen) {
        var key = 0L;
        for (var fact : facts) {
            key = key * 1_000_003 + rangeOf(fact, seen.get(fact).low());
        }
        return key;
    }

    /** Which rules see people alike. */
    String signature() {
        var signature = new StringBuilder();
        ranges.forEach((fact, all) -> signature.append(fact.name()).append(Arrays.deepHashCode(all)));
        return signature.toString();
    }

    String told() {
        return String.join(", ", facts.stream().map(Fact::name).toList());
    }
}
