package nl.sluis.gateway.report.search;

import java.nio.file.Path;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.IntFunction;
import nl.sluis.gateway.audit.tree.BenchTree;
import nl.sluis.gateway.journal.BenchReading;
import nl.sluis.gateway.journal.BenchStore;
import nl.sluis.gateway.journal.EntryFacts.Judgement;
import nl.sluis.gateway.journal.EntryType;
import nl.sluis.gateway.journal.LogEntries;
import nl.sluis.gateway.journal.LogPosition;
import nl.sluis.gateway.journal.LogWindow;
import nl.sluis.gateway.management.Progress;
import nl.sluis.gateway.message.Bsn;
import nl.sluis.gateway.message.Oin;
import nl.sluis.gateway.message.RegionCode;
import nl.sluis.gateway.message.RuleId;
import nl.sluis.gateway.report.BenchView;
import nl.sluis.gateway.report.LogView;
import nl.sluis.gateway.report.SeenEntry;
import nl.sluis.gateway.report.Sight;
import nl.sluis.gateway.report.person.BenchReports;
import org.jspecify.annotations.Nullable;

/** What {@code bench/search} runs: each kind of search on a large log, and how long it takes; see {@code bench/README.md}. */
public final class SearchBench {
    private static final Sight.OfParty GGZ = new Sight.OfParty(new Oin("00000099000000001000"));
    private static final Sight.OfParty SMALL = new Sight.OfParty(new Oin("00000099000000065000"));
    private static final int PAGE = 50;
    private final LogEntries log;
    private final LogView view;
    private final LogIndex index;
    private final Search search;

    private final BenchReports reports;
    private final List<Took> took = new ArrayList<>();

    private SearchBench(BenchStore store) {
        this.log = BenchReading.log(store);
        this.view = BenchView.of(log);
        this.index = new LogIndex(log, new Blocks(BenchReading.blocks(store), log, UUID::randomUUID, new Witnessed()));
        this.search = new Search(index, view);
        this.reports = new BenchReports(view, BenchTree.published(store.reader())::proofs);
    }

    /**
     * How long one kind of question took.
     *
     * @param firstMillis the first of its kind, with whatever had to be read for it
     * @param most        found by one of them
     */
    public record Took(String what, double firstMillis, double p50Millis, double p95Millis, int most) {}

    /** Each kind of question so many times, on a log whose blocks are made first where there are none. */
    public static List<Took> run(BenchStore store, int times) {
        var bench = new SearchBench(store);
        bench.makeBlocks(store);
        bench.run(times);
        return List.copyOf(bench.took);
    }

    public static void main(String[] arguments) {
        var folder = Path.of(arguments[0]);
        var times = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 40;
        try (var store = BenchStore.open(folder)) {
            var unused = run(store, times);
        }
    }

    private void makeBlocks(BenchStore store) {
        var began = System.nanoTime();
        index.makeBlocks();
        var seconds = (System.nanoTime() - began) / 1e9;
        var entries = store.number("select sum(next_index)::bigint from log_shard");
        System.out.printf(
                "%d entries; blocks made in %.1f s (%.0f entries/s if none was there), %.1f bytes an entry%n",
                entries,
                seconds,
                entries / seconds,
                (double) store.number("select pg_total_relation_size('log_block')") / entries);
    }

    private void run(int times) {
        System.out.printf("%-58s %9s %9s %9s%n", "search", "first ms", "p50 ms", "p95 ms");
        measure(
                "the rarest, first of all, from blocks that nobody read",
                1,
                n -> find(SMALL, words(EntryType.REFUSED, null, "OBJECTION", "", "AM06"), always()));
        measure("reading ahead, as the gateway does when it starts", 1, n -> {
            index.readAhead();
            return List.of();
        });
        var ids = ids();
        measure("newest of the own party", times, n -> find(GGZ, Filter.NONE, always()));
        measure("newest of a party with few entries", times, n -> find(SMALL, Filter.NONE, always()));
        measure("an operator's", times, n -> find(new Sight.OfOperator(), Filter.NONE, always()));
        measure(
                "by type and outcome",
                times,
                n -> find(GGZ, words(EntryType.REFUSED, Judgement.REFUSE, "", "", ""), always()));
        measure("by reason", times, n -> find(GGZ, words(null, null, "OBJECTION", "", ""), always()));
        measure("by rule", times, n -> find(GGZ, words(null, null, "", "traject-ggz-uwv", ""), always()));
        measure("by region", times, n -> find(GGZ, words(null, null, "", "", "AM22"), always()));
        measure(
                "by region, reason and type, of a party with few",
                times,
                n -> find(SMALL, words(EntryType.REFUSED, null, "OBJECTION", "", "AM22"), always()));
        measure(
                "that finds nothing, over everything",
                times,
                n -> find(GGZ, words(null, null, "NO_RULE", "", ""), always()));
        measure("by receiver", times, n -> find(GGZ, receiver("00000099000000074000"), always()));
        measure("in a month of the past", times, n -> find(GGZ, words(null, null, "", "", "AM22"), month(1 + n % 10)));
        measure("a page deep in the log", times, n -> find(GGZ, Filter.NONE, always().before(deep(ids, n))));
        measure("by id", times, n -> view.entry(GGZ, ids.get(n % ids.size()).id()).stream()
                .toList());
        var persons = BenchReading.persons(5_000);
        measure("by person and type, a page", times, n -> search.find(
                        GGZ, persons.get(n * 37 % 5_000), words(EntryType.REFUSED, null, "", "", ""), always(), PAGE)
                .entries());
        measure("all of a person, opened (the data of a full report)", times, n -> person(persons.get(n * 37 % 5_000)));
        measure("all of the person with the most entries", Math.min(times, 10), n -> person(persons.get(0)));
        measure(
                "a person's full report: PDF, page, data, proofs",
                times,
                n -> reports.about(GGZ, persons.get(n * 37 % 5_000)));
        measure(
                "the full report of the person with the most entries",
                Math.min(times, 5),
                n -> reports.about(GGZ, persons.get(0)));
        measure("counts of a region for a month", times, n -> new CountedKinds(index)
                        .of(
                                new RegionCode("AM13"),
                                YearMonth.now(ZoneOffset.UTC).minusMonths(1 + n % 10),
                                Progress.UNHEARD)
                        .keySet()
                        .stream()
                        .toList());
    }

    private List<SeenEntry> ids() {
        return find(GGZ, Filter.NONE, month(4));
    }

    private LogPosition deep(List<SeenEntry> some, int n) {
        return some.get(n % some.size()).at();
    }

    private List<SeenEntry> find(Sight sight, Filter filter, LogWindow window) {
        return search.find(sight, filter, window, PAGE, Progress.UNHEARD).entries();
    }

    private List<SeenEntry> person(Bsn person) {
        var found = new ArrayList<SeenEntry>();
        var rest = Optional.of(always());
        while (rest.isPresent()) {
            var page = view.ofPerson(GGZ, person, rest.get(), 2_000);
            found.addAll(page.entries());
            rest = page.behind().map(always()::before);
        }
        return found;
    }

    private void measure(String what, int times, IntFunction<List<?>> question) {
        var millis = new ArrayList<Double>();
        var most = 0;
        for (var n = 0; n < times; n++) {
            var began = System.nanoTime();
            most = Math.max(most, question.apply(n).size());
            millis.add((System.nanoTime() - began) / 1e6);
        }
        var first = millis.getFirst();
        Collections.sort(millis);
        var one = new Took(what, first, millis.get(millis.size() / 2), millis.get((int) (millis.size() * 0.95)), most);
        took.add(one);
        System.out.printf(
                "%-58s %9.1f %9.1f %9.1f   found up to %d%n",
                what, one.firstMillis(), one.p50Millis(), one.p95Millis(), most);
    }

    private static LogWindow always() {
        return new LogWindow(Instant.EPOCH, Instant.ofEpochMilli(Long.MAX_VALUE));
    }

    private static LogWindow month(int back) {
        var month = YearMonth.now(ZoneOffset.UTC).minusMonths(back);
        return new LogWindow(
                month.atDay(1).atStartOfDay(ZoneOffset.UTC).toInstant(),
                month.plusMonths(1).atDay(1).atStartOfDay(ZoneOffset.UTC).toInstant());
    }

    private static Filter words(
            @Nullable EntryType type, @Nullable Judgement outcome, String reason, String rule, String region) {
        return new Filter(
                Filter.NONE.parties(),
                new Filter.Words(
                        Optional.ofNullable(type),
                        Optional.ofNullable(outcome),
                        Optional.of(reason).filter(text -> !text.isEmpty()),
                        Optional.of(rule).filter(text -> !text.isEmpty()).map(RuleId::new),
                        Optional.of(region).filter(text -> !text.isEmpty()).map(RegionCode::new)));
    }

    private static Filter receiver(String oin) {
        return new Filter(
                new Filter.Parties(Optional.empty(), Optional.empty(), Optional.of(new Oin(oin))), Filter.NONE.words());
    }
}
