package nl.sluis.gateway.report.projection;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import nl.sluis.gateway.journal.EntryType;
import nl.sluis.gateway.journal.OpenedEntry;
import nl.sluis.gateway.message.EntryId;
import nl.sluis.gateway.message.Oin;
import nl.sluis.gateway.report.MemoryLog;
import nl.sluis.gateway.report.ReadEntry;
import nl.sluis.gateway.report.Reader;
import nl.sluis.gateway.report.SeenEntry;
import nl.sluis.gateway.report.Sight;
import nl.sluis.gateway.report.TracedEntries;
import nl.sluis.gateway.report.search.SearchParts;

/** By its trace an entry is found that stands in a block or behind the last of them, as if the whole log were read. */
class TraceProperties {
    private static final List<Oin> PARTIES = List.of(MemoryLog.GGZ, MemoryLog.UWV, MemoryLog.GEMEENTE);
    private static final int MESSAGES = 5_000; // two blocks and a tail, half of it ends
    private static final MemoryLog LOG = new MemoryLog();
    private static final TracedEntries TRACES = SearchParts.traces(LOG);
    private static final Map<Oin, Map<String, Set<EntryId>>> BY_HAND = new HashMap<>();

    static {
        var random = new Random(5);
        for (var n = 0; n < MESSAGES; n++) {
            exchange(random);
        }
        PARTIES.forEach(party -> BY_HAND.put(party, readThrough(party)));
    }

    private static void exchange(Random random) {
        var from = PARTIES.get(random.nextInt(3));
        var to = PARTIES.get(random.nextInt(3));
        var accepted = LOG.add(EntryType.ACCEPTED, from, to, accepted(random), Optional.empty());
        var end = random.nextInt(9) == 0 ? EntryType.EXPIRED : EntryType.DELIVERED;
        LOG.add(end, from, to, delivered(random), Optional.of(accepted.id()));
    }

    /** A sender names no trace, one of its own, or one in which it sent more. */
    private static ObjectNode accepted(Random random) {
        var body = JsonNodeFactory.instance.objectNode();
        var kind = random.nextInt(3);
        if (kind > 0) {
            var id = kind == 1 ? new UUID(random.nextLong(), random.nextLong()) : new UUID(1, random.nextInt(50));
            body.putObject("trace").put("id", id.toString().replace("-", ""));
        }
        return body;
    }

    private static ObjectNode delivered(Random random) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("idempotencyKey", new UUID(random.nextLong(), random.nextLong()).toString());
    }

    private static Map<String, Set<EntryId>> readThrough(Oin party) {
        var byTrace = new HashMap<String, Set<EntryId>>();
        seen(party, LOG.everything()).forEach((id, trace) -> byTrace.computeIfAbsent(trace, unseen -> new HashSet<>())
                .add(id));
        return byTrace;
    }

    private static Map<EntryId, String> seen(Oin party, List<OpenedEntry> entries) {
        var sight = new Sight.OfParty(party);
        var all = new HashMap<EntryId, SeenEntry>();
        LOG.view().cut(sight, entries).forEach(entry -> all.put(entry.id(), entry));
        var traces = new HashMap<EntryId, String>();
        all.values().forEach(entry -> traces.put(entry.id(), traceOf(party, entry)));
        return traces;
    }

    private static String traceOf(Oin party, SeenEntry entry) {
        var acceptance = entry.message()
                .flatMap(LOG::find)
                .flatMap(one -> LOG.view().cut(new Sight.OfParty(party), List.of(one)).stream()
                        .findFirst());
        return Trace.of(new ReadEntry(new Reader(party, false), entry, acceptance, List.of()))
                .id();
    }

    @Property(tries = 300)
    void aTraceIsFoundWholeAndNothingOfAnotherTrace(@ForAll("parties") Oin party, @ForAll @From("places") int place) {
        var traces = List.copyOf(Objects.requireNonNull(BY_HAND.get(party)).keySet());
        var trace = traces.get(place % traces.size());

        var found = seen(party, TRACES.in(party, trace));

        found.values().removeIf(other -> !other.equals(trace));
        assertThat(found.keySet())
                .isEqualTo(Objects.requireNonNull(BY_HAND.get(party)).get(trace));
    }

    @Property(tries = 60)
    void ofAnothersTraceNothingIsShown(@ForAll("parties") Oin party, @ForAll @From("places") int place) {
        var other = PARTIES.get((PARTIES.indexOf(party) + 1) % 3);
        var traces = List.copyOf(Objects.requireNonNull(BY_HAND.get(other)).keySet());
        var trace = traces.get(place % traces.size());
        var own = Objects.requireNonNull(BY_HAND.get(party)).getOrDefault(trace, Set.of());

        var found = seen(party, TRACES.in(party, trace));

        found.values().removeIf(one -> !one.equals(trace));
        assertThat(found.keySet()).isEqualTo(own);
    }

    @Example
    void aTraceThatNobodyKnowsIsNothing() {
        assertThat(TRACES.in(MemoryLog.GGZ, "f".repeat(32))).isEmpty();
    }

    @Provide
    Arbitrary<Oin> parties() {
        return Arbitraries.of(PARTIES);
    }

    @Provide
    Arbitrary<Integer> places() {
        return Arbitraries.integers().between(0, Integer.MAX_VALUE);
    }
}
