package nl.sluis.gateway.report.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import nl.sluis.gateway.journal.LogPosition;
import nl.sluis.gateway.journal.LogWindow;
import nl.sluis.gateway.management.Progress;
import nl.sluis.gateway.message.Bsn;
import nl.sluis.gateway.report.LogView;
import nl.sluis.gateway.report.SeenEntry;
import nl.sluis.gateway.report.SeenPage;
import nl.sluis.gateway.report.Sight;

/**
 * Finds entries, newest first.
 *
 * <p>Guarantee: what is found is what a reader who saw every entry that it may see, one after the other, would pick out by
 * hand. A page begins where the one before ended, however many entries came since.
 */
final class Search {
    private static final int PERSON_AT_A_TIME = 2_000;
    private final LogIndex index;
    private final LogView view;

    Search(LogIndex index, LogView view) {
        this.index = index;
        this.view = view;
    }

    /** @param most on the page */
    SeenPage find(Sight sight, Filter filter, LogWindow window, int most, Progress progress) {
        var found = new ArrayList<SeenEntry>();
        for (var indexed : index.logs(progress)) {
            found.addAll(find(sight, filter, indexed, indexed.range(window), most + 1));
        }
        found.sort(Comparator.comparing(SeenEntry::at).reversed());
        return page(found, most);
    }

    /** Of a person by the index of persons; the rest is then looked at. */
    SeenPage find(Sight.OfParty sight, Bsn person, Filter filter, LogWindow window, int most) {
        var found = new ArrayList<SeenEntry>();
        var rest = Optional.of(window);
        while (rest.isPresent() && found.size() <= most) {
            var page = view.ofPerson(sight, person, rest.get(), PERSON_AT_A_TIME);
            page.entries().stream().filter(entry -> filter.test(Kind.of(entry))).forEach(found::add);
            rest = page.behind().map(window::before);
        }
        return page(found, most);
    }

    /** How many of each kind a reader would find, as it sees them. No body is opened for it. */
    Map<Kind, Long> counts(Sight sight, Filter filter, LogWindow window, Progress progress) {
        return counts(sight, filter, List.of(window), progress).getFirst();
    }

    /** The same of each of these windows, of the log as it is now. */
    List<Map<Kind, Long>> counts(Sight sight, Filter filter, List<LogWindow> windows, Progress progress) {
        var logs = index.logs(progress);
        return windows.stream()
                .map(window -> counts(sight, filter, window, logs))
                .toList();
    }

    private static Map<Kind, Long> counts(Sight sight, Filter filter, LogWindow window, List<IndexedLog> logs) {
        var counts = new HashMap<Kind, Long>();
        for (var indexed : logs) {
            indexed.counts(indexed.range(window))
                    .forEach((kind, count) ->
                            as(sight, kind).filter(filter).ifPresent(seen -> counts.merge(seen, count, Long::sum)));
        }
        return counts;
    }

    /** Of a person: everything that would be found is looked at. */
    Map<Kind, Long> counts(Sight.OfParty sight, Bsn person, Filter filter, LogWindow window) {
        return find(sight, person, filter, window, Integer.MAX_VALUE - 1).entries().stream()
                .collect(Collectors.groupingBy(Kind::of, Collectors.counting()));
    }

    private static SeenPage page(List<SeenEntry> found, int most) {
        return found.size() <= most
                ? new SeenPage(found, Optional.empty())
                : new SeenPage(
                        found.subList(0, most), Optional.of(found.get(most - 1).at()));
    }

    private List<SeenEntry> find(Sight sight, Filter filter, IndexedLog indexed, IndexedLog.Range range, int most) {
        var found = new ArrayList<SeenEntry>();
        var known = new IdentityHashMap<Kind, Boolean>(); // blocks share their kinds: each is weighed once
        Predicate<Kind> wanted = kind -> known.computeIfAbsent(
                kind, unseen -> as(sight, unseen).filter(filter).isPresent());
        var rest = range;
        while (found.size() < most) {
            var indexes = indexed.newest(wanted, rest, most - found.size());
            if (indexes.isEmpty()) {
                return found;
            }
            // an entry that lost its body since its block was made does not say any more what its block says
            view.cut(sight, indexed.read(indexes)).stream()
                    .filter(entry -> filter.test(Kind.of(entry)))
                    .forEach(found::add);
            rest = new IndexedLog.Range(rest.from(), indexes.getLast());
        }
        return found;
    }

    /** What of a kind this reader may see; empty when it sees none of them. */
    static Optional<Kind> as(Sight sight, Kind kind) {
        return sight.as(kind.leaf()).map(as -> switch (sight) {
            case Sight.OfOperator() -> kind.withoutBody();
            case Sight.OfParty ignored -> as == SeenEntry.Quality.DESTINATION ? kind.withoutReasons() : kind;
        });
    }

    /** How a page's end is written and read: it is no secret, for its reader saw the entry that stands there. */
    static String text(LogPosition position) {
        return position.t() + "-" + position.shard() + "-" + position.index();
    }
}
