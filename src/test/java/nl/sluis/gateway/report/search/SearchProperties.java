package nl.sluis.gateway.report.search;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import nl.sluis.gateway.journal.EntryFacts.Judgement;
import nl.sluis.gateway.journal.EntryLeaf;
import nl.sluis.gateway.journal.EntryType;
import nl.sluis.gateway.journal.LogBlocks;
import nl.sluis.gateway.journal.LogWindow;
import nl.sluis.gateway.management.Progress;
import nl.sluis.gateway.message.EntryId;
import nl.sluis.gateway.message.Oin;
import nl.sluis.gateway.message.RegionCode;
import nl.sluis.gateway.message.RuleId;
import nl.sluis.gateway.report.LogView;
import nl.sluis.gateway.report.MemoryLog;
import nl.sluis.gateway.report.SeenEntry;
import nl.sluis.gateway.report.SeenPage;
import nl.sluis.gateway.report.Sight;

/** What a search finds is what its reader would pick out by hand from all that it may see, whatever stands in blocks. */
class SearchProperties {
    private static final List<Oin> PARTIES = List.of(MemoryLog.GGZ, MemoryLog.UWV, MemoryLog.GEMEENTE);
    private static final List<EntryType> TYPES = List.of(
            EntryType.ACCEPTED, EntryType.DELIVERED, EntryType.REFUSED, EntryType.WITHDRAWN, EntryType.LOG_READ);
    private static final List<String> REGIONS = List.of("AM13", "AM05");
    private static final List<String> REASONS = List.of("CONSENT_MISSING", "NO_RULE");
    private static final List<RuleId> RULES = List.of(new RuleId("aanvraag-ggz-uwv"), new RuleId("status-uwv-ggz"));
    private static final int ENTRIES = 2 * Block.SIZE + 700;
    private static final MemoryLog LOG = log();
    private static final LogView VIEW = LOG.view();

    private final MemoryBlocks kept = new MemoryBlocks();
    private final Search search = search(LOG, kept);

    @Property(tries = 150)
    void findsWhatTheReaderWouldPickOutByHand(
            @ForAll("sights") Sight sight,
            @ForAll("filters") Filter filter,
            @ForAll("windows") LogWindow window,
            @ForAll @IntRange(min = 1, max = 60) int most) {
        var found = search.find(sight, filter, window, most, Progress.UNHEARD);

        assertThat(ids(found))
                .isEqualTo(byHand(sight, filter, window).stream().limit(most).toList());
    }

    @Property(tries = 40)
    void pagesAreTheWholeInItsOrderWithoutADoubleOrAGap(
            @ForAll("sights") Sight sight,
            @ForAll("filters") Filter filter,
            @ForAll @IntRange(min = 50, max = 400) int most) {
        var pages = new ArrayList<EntryId>();
        var rest = Optional.of(always());
        for (var n = 0; rest.isPresent() && n < 8; n++) {
            var page = search.find(sight, filter, rest.get(), most, Progress.UNHEARD);
            pages.addAll(ids(page));
            rest = page.behind().map(always()::before);
        }
        assertThat(pages)
                .isEqualTo(byHand(sight, filter, always()).stream()
                        .limit(8L * most)
                        .toList());
    }

    @Property(tries = 30)
    void aBlockThatIsLostIsReadFromTheLog(@ForAll("sights") Sight sight, @ForAll("filters") Filter filter) {
        var before = search.find(sight, filter, always(), 50, Progress.UNHEARD);
        kept.lose();

        assertThat(ids(search(LOG, kept).find(sight, filter, always(), 50, Progress.UNHEARD)))
                .isEqualTo(ids(before));
    }

    @Property(tries = 30)
    void aBlockIsReadAsItWasWritten(@ForAll @IntRange(min = 0, max = 2) int n) {
        var blocks = new Blocks(kept, LOG, UUID::randomUUID, new Witnessed());
        var first = (long) n * Block.SIZE;
        var block = Block.of(
                first,
                Block.SIZE,
                blocks.indexed(0, first, first + Block.SIZE, Instant.EPOCH).kinds());

        assertThat(BlockText.read(BlockText.write(block), new KnownKinds())).contains(block);
    }

    @Example
    void aBlockThatWasWitnessedIsTheOneThatWouldBeRead() {
        var witnessed = new Witnessed();
        var entries = new ArrayList<>(LOG.range(0, 0, Block.SIZE, Instant.EPOCH));
        var named = new LogBlocks.Block(
                new UUID(0, 1),
                0,
                0,
                entries.getFirst().at().time(),
                entries.getLast().at().time());
        Collections.shuffle(entries, new Random(7));
        entries.subList(1, Block.SIZE).forEach(witnessed::recorded);
        assertThat(witnessed.take(0, 0)).isEmpty();
        witnessed.recorded(entries.getFirst());
        witnessed.recorded(entries.getFirst());

        var block = witnessed.take(0, 0).orElseThrow();

        var blocks = new Blocks(kept, LOG, UUID::randomUUID, new Witnessed());
        var read = blocks.indexed(0, 0, Block.SIZE, Instant.EPOCH);
        assertThat(block.indexed().kinds()).isEqualTo(read.kinds());
        assertThat(block.indexed().traced()).containsExactlyInAnyOrderElementsOf(read.traced());
        assertThat(block.named(new UUID(0, 1), 0)).isEqualTo(named);
        assertThat(witnessed.take(0, 0)).isEmpty();
    }

    @Example
    void aBlockIsMadeOfWhatWasWitnessedWithoutReadingTheLog() {
        var witnessed = new Witnessed();
        LOG.range(0, 0, Block.SIZE, Instant.EPOCH).forEach(witnessed::recorded);

        new Blocks(kept, new MemoryLog(), UUID::randomUUID, witnessed).make(0, 0, Instant.EPOCH);

        assertThat(new Blocks(kept, new MemoryLog(), UUID::randomUUID, witnessed).read(kept.of(0)))
                .isEqualTo(new Blocks(new MemoryBlocks(), LOG, UUID::randomUUID, new Witnessed()).read(kept.of(0)));
    }

    @Example
    void nothingIsKeptOfWhatWasWitnessedWhenABodyOfItWent() {
        var witnessed = new Witnessed();
        LOG.range(0, 0, Block.SIZE, Instant.EPOCH).forEach(witnessed::recorded);
        kept.touch();

        new Blocks(kept, new MemoryLog(), UUID::randomUUID, witnessed).make(0, 0, Instant.EPOCH);

        assertThat(kept.of(0)).isEmpty(); // the log was asked, and has nothing
    }

    @Example
    void aPageIsTheSameWhenEntriesCameSince() {
        var log = log();
        var growing = search(log, new MemoryBlocks());
        var sight = new Sight.OfParty(MemoryLog.GGZ);
        var first = growing.find(sight, Filter.NONE, always(), 20, Progress.UNHEARD);
        var second =
                growing.find(sight, Filter.NONE, always().before(first.behind().orElseThrow()), 20, Progress.UNHEARD);
        for (var i = 0; i < Block.SIZE; i++) {
            log.add(
                    0,
                    ENTRIES * 10L + i,
                    MemoryLog.leaf(EntryType.ACCEPTED, MemoryLog.GGZ, MemoryLog.UWV),
                    body(),
                    Optional.empty());
        }

        assertThat(ids(growing.find(
                        sight, Filter.NONE, always().before(first.behind().orElseThrow()), 20, Progress.UNHEARD)))
                .isEqualTo(ids(second));
    }

    @Example
    void aBlockThatWentIsMadeAgain() {
        var sight = new Sight.OfParty(MemoryLog.UWV);
        var before = search.find(sight, Filter.NONE, always(), 500, Progress.UNHEARD);
        kept.forget();

        assertThat(ids(search.find(sight, Filter.NONE, always(), 500, Progress.UNHEARD)))
                .isEqualTo(ids(before));
        assertThat(kept.of(0)).isNotEmpty();
    }

    @Example
    void whatWasShreddedIsNoLongerFoundByWhatItSaid() {
        var log = log();
        var shredding = search(log, new MemoryBlocks());
        var sight = new Sight.OfParty(MemoryLog.GGZ);
        var filter = new Filter(Filter.NONE.parties(), inRegion("AM13"));
        var newest = shredding
                .find(sight, filter, always(), 1, Progress.UNHEARD)
                .entries()
                .getFirst();
        log.shred(log.find(newest.id()).orElseThrow());

        assertThat(ids(shredding.find(sight, filter, always(), 5, Progress.UNHEARD)))
                .hasSize(5)
                .doesNotContain(newest.id());
    }

    private static Filter.Words inRegion(String region) {
        return new Filter.Words(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(new RegionCode(region)));
    }

    private static List<EntryId> byHand(Sight sight, Filter filter, LogWindow window) {
        return VIEW.cut(sight, LOG.everything()).stream()
                .filter(entry -> MemoryLog.within(window, entry.at()))
                .filter(entry -> filter.test(Kind.of(entry)))
                .map(SeenEntry::id)
                .toList();
    }

    private static List<EntryId> ids(SeenPage page) {
        return page.entries().stream().map(SeenEntry::id).toList();
    }

    private static LogWindow always() {
        return new LogWindow(Instant.EPOCH, Instant.ofEpochMilli(Long.MAX_VALUE));
    }

    @Provide
    Arbitrary<Sight> sights() {
        return Arbitraries.oneOf(
                Arbitraries.of(PARTIES).map(Sight.OfParty::new), Arbitraries.just(new Sight.OfOperator()));
    }

    @Provide
    Arbitrary<LogWindow> windows() {
        var moments = Arbitraries.longs().between(0, ENTRIES * 3L);
        return Combinators.combine(moments, moments, Arbitraries.integers().between(-1, ENTRIES - 1))
                .as((one, other, before) -> {
                    var window = new LogWindow(
                            Instant.ofEpochMilli(Math.min(one, other)), Instant.ofEpochMilli(Math.max(one, other) + 1));
                    return before < 0
                            ? window
                            : window.before(LOG.everything().get(before).at());
                });
    }

    @Provide
    Arbitrary<Filter> filters() {
        var party = Arbitraries.of(PARTIES).optional(0.2);
        var parties = Combinators.combine(party, party, party).as(Filter.Parties::new);
        var words = Combinators.combine(
                        Arbitraries.of(TYPES).optional(0.3),
                        Arbitraries.of(Judgement.values()).optional(0.2),
                        Arbitraries.of(REASONS).optional(0.2),
                        Arbitraries.of(RULES).optional(0.3),
                        Arbitraries.of(REGIONS).map(RegionCode::new).optional(0.3))
                .as(Filter.Words::new);
        return Combinators.combine(parties, words).as(Filter::new);
    }

    private static Search search(MemoryLog log, MemoryBlocks kept) {
        return new Search(new LogIndex(log, new Blocks(kept, log, UUID::randomUUID, new Witnessed())), log.view());
    }

    /** Two logs at once, of everything that can be, times that rise and are often equal. */
    private static MemoryLog log() {
        var log = new MemoryLog();
        var random = new Random(7);
        var accepted = new EntryId[PARTIES.size()];
        for (var i = 0; i < ENTRIES; i++) {
            var type = pick(TYPES, random);
            var from = random.nextInt(9) == 0 ? null : pick(PARTIES, random);
            var to = from == null || type == EntryType.LOG_READ ? null : pick(PARTIES, random);
            var leaf =
                    new EntryLeaf(type, pick(List.of(Judgement.values()), random), from, to, pick(RULES, random), null);
            var sender = from == null ? -1 : PARTIES.indexOf(from);
            var body = body().put("region", pick(REGIONS, random)).put("messageType", "nl.sluis.traject.status.v1");
            if (type == EntryType.REFUSED || type == EntryType.WITHDRAWN) {
                body.putArray("reasons").add(pick(REASONS, random));
            }
            var about = type == EntryType.DELIVERED && sender >= 0
                    ? Optional.ofNullable(accepted[sender])
                    : Optional.<EntryId>empty();
            about.flatMap(log::find).ifPresent(message -> body.put("region", regionOf(message)));
            var entry = log.add(random.nextInt(5) == 0 ? 1 : 0, i / 3, leaf, body, about);
            if (type == EntryType.ACCEPTED && sender >= 0) {
                accepted[sender] = entry.id();
            }
        }
        return log;
    }

    private static String regionOf(nl.sluis.gateway.journal.OpenedEntry entry) {
        return ((nl.sluis.gateway.journal.EntryBody.Opened) entry.body())
                .content()
                .path("region")
                .asText();
    }

    private static ObjectNode body() {
        return JsonNodeFactory.instance.objectNode();
    }

    private static <T> T pick(List<T> some, Random random) {
        return some.get(random.nextInt(some.size()));
    }
}
