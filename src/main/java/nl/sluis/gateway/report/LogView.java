package nl.sluis.gateway.report;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.sluis.gateway.journal.EntryBody;
import nl.sluis.gateway.journal.LogEntries;
import nl.sluis.gateway.journal.LogPosition;
import nl.sluis.gateway.journal.LogWindow;
import nl.sluis.gateway.journal.OpenedEntry;
import nl.sluis.gateway.management.Progress;
import nl.sluis.gateway.message.Bsn;
import nl.sluis.gateway.message.EntryId;
import nl.sluis.gateway.report.SeenEntry.Quality;

/**
 * The one door to the bodies of the log: each entry comes out of it cut to what its reader may see. Safe between threads.
 *
 * <p>Guarantee: what a reader may not see is not in the answer, nor counted in it. It writes no entry itself: whoever asks
 * records the look, once a query, before anything is shown ({@link Looks}).
 */
public final class LogView {
    private static final int AT_A_TIME = 1_000;
    private final LogEntries log;
    private final Terms terms;

    LogView(LogEntries log) {
        this(log, Terms.NONE);
    }

    LogView(LogEntries log, Terms terms) {
        this.log = log;
        this.terms = terms;
    }

    /**
     * One entry. "There is none" and "not for you" are one answer.
     *
     * @throws nl.sluis.gateway.journal.JournalUnavailableException when the database cannot be asked now
     */
    public Optional<SeenEntry> entry(Sight sight, EntryId id) {
        return log.find(id).map(List::of).stream()
                .flatMap(found -> cut(sight, found).stream())
                .findFirst();
    }

    /**
     * What became of a message, oldest first, as this reader may see it: of the entry that says it was accepted, or of one that
     * says what became of it, all of them. Empty where there is no such entry for this reader.
     *
     * @throws nl.sluis.gateway.journal.JournalUnavailableException when the database cannot be asked now
     */
    public List<SeenEntry> course(Sight sight, EntryId id) {
        return entry(sight, id)
                .map(seen -> {
                    var acceptance = seen.message().orElse(id);
                    var all = new ArrayList<>(log.all(List.of(acceptance)));
                    all.addAll(log.whatBecameOf(List.of(acceptance)));
                    all.sort(Comparator.comparing(OpenedEntry::at));
                    return cut(sight, all);
                })
                .orElse(List.of());
    }

    /**
     * What this reader may see of a person's entries, newest first: of its own party's the messages accepted, refused and
     * tried, what became of them, changes of consent and looks at the log; of others' what was delivered to it.
     *
     * @param most looked through for this page; fewer may be in it
     * @throws nl.sluis.gateway.journal.JournalUnavailableException when the database cannot be asked now
     */
    public SeenPage ofPerson(Sight.OfParty sight, Bsn person, LogWindow window, int most) {
        return page(sight, log.about(person, window, most), most);
    }

    /**
     * The newest entries of a period that this reader may see.
     *
     * @param most looked through for this page; fewer may be in it
     * @throws nl.sluis.gateway.journal.JournalUnavailableException when the database cannot be asked now
     */
    public SeenPage newest(Sight sight, LogWindow window, int most) {
        return page(sight, log.newest(window, most), most);
    }

    /**
     * Every entry of a period that this reader may see, newest first; read a page at a time, so that a log of any length can be
     * walked through.
     *
     * @throws nl.sluis.gateway.journal.JournalUnavailableException when the database cannot be asked now
     */
    public void each(Sight sight, LogWindow period, Progress progress, Consumer<SeenEntry> one) {
        var window = period;
        var looked = 0L;
        while (true) {
            var page = newest(sight, window, AT_A_TIME);
            page.entries().forEach(one);
            looked += AT_A_TIME;
            if (page.behind().isEmpty()) {
                return;
            }
            progress.at("entries", looked, -1);
            window = window.before(page.behind().get());
        }
    }

    /**
     * Whether a proof of this entry can be had by the party that sees it: a checkpoint covers it.
     *
     * @throws nl.sluis.gateway.journal.JournalUnavailableException when the database cannot be asked now
     */
    public boolean isProvable(SeenEntry entry) {
        return entry.as() != Quality.GATEWAY
                && log.logs().stream()
                        .anyMatch(one ->
                                one.shard() == entry.at().shard() && entry.at().index() < one.sealed());
    }

    private SeenPage page(Sight sight, List<OpenedEntry> found, int most) {
        var behind = found.size() < most
                ? Optional.<LogPosition>empty()
                : Optional.of(found.getLast().at());
        return new SeenPage(cut(sight, found), behind);
    }

    /** These entries, each cut to what this reader may see; those of which it may see nothing are not there. */
    public List<SeenEntry> cut(Sight sight, List<OpenedEntry> found) {
        var acceptances = acceptancesOf(sight, found);
        return found.stream()
                .flatMap(entry -> Cut.of(
                        sight,
                        kept(entry, sight.as(entry.leaf()).orElse(Quality.SOURCE)),
                        entry.about().map(acceptances::get).map(accepted -> kept(accepted, Quality.DESTINATION)))
                        .stream())
                .toList();
    }

    /** Its body, unless this party keeps it no longer. */
    private OpenedEntry kept(OpenedEntry entry, Quality as) {
        var rule = entry.leaf().rule();
        return rule != null && terms.areOver(rule, as, entry.at().time())
                ? new OpenedEntry(entry.id(), entry.at(), entry.leaf(), entry.about(), new EntryBody.Erased())
                : entry;
    }

    /** Of what was delivered to this reader: only they say what it received. */
    private Map<EntryId, OpenedEntry> acceptancesOf(Sight sight, Collection<OpenedEntry> found) {
        var wanted = found.stream()
                .filter(entry -> sight.as(entry.leaf()).stream().anyMatch(Quality.DESTINATION::equals))
                .flatMap(entry -> entry.about().stream())
                .distinct()
                .toList();
        return log.all(wanted).stream().collect(Collectors.toMap(OpenedEntry::id, Function.identity()));
    }
}
