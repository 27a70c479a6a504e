package nl.sluis.gateway.linkage;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

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
    private final Holding clients;

    KMap(Holding clients) {
        this.clients = clients;
        this.facts =
                PERSONAL.stream().filter(fact -> clients.facts().contains(fact)).toList();
        facts.forEach(fact -> ranges.put(fact, rangesOf(fact)));
        for (var client = 0; client < clients.clients(); client++) {
            counts.put(key(client), new long[1]);
        }
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
        return Sizes.of(IntStream.range(0, clients.clients())
                .mapToLong(client -> counts.get(key(client))[0])
                .toArray());
    }

    /** Of each different range, in rising order, its ends. */
    private long[][] rangesOf(Fact fact) {
        return IntStream.range(0, clients.clients())
                .mapToObj(client -> clients.range(fact, client))
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

    private long key(int client) {
        var key = 0L;
        for (var fact : facts) {
            key = key * 1_000_003 + rangeOf(fact, clients.range(fact, client).low());
        }
        return key;
    }

    /** Which rules see people alike. */
    String signature() {
        var signature = new StringBuilder();
        facts.forEach(fact -> signature.append(fact.name()).append(Arrays.deepHashCode(ranges.get(fact))));
        return signature.toString();
    }
}
