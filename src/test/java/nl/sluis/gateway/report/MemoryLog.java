package nl.sluis.gateway.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.function.Predicate;
import nl.sluis.gateway.journal.EntryBody;
import nl.sluis.gateway.journal.EntryFacts.Judgement;
import nl.sluis.gateway.journal.EntryLeaf;
import nl.sluis.gateway.journal.EntryType;
import nl.sluis.gateway.journal.LogEntries;
import nl.sluis.gateway.journal.LogExtent;
import nl.sluis.gateway.journal.LogPosition;
import nl.sluis.gateway.journal.LogWindow;
import nl.sluis.gateway.journal.OpenedEntry;
import nl.sluis.gateway.message.Bsn;
import nl.sluis.gateway.message.EntryId;
import nl.sluis.gateway.message.Oin;
import nl.sluis.gateway.message.RuleId;
import org.jspecify.annotations.Nullable;

/** A log in memory, read through by hand: what the real one does by index is plain here. */
public final class MemoryLog implements LogEntries {
    public static final Oin GGZ = new Oin("00000099000000001000");
    public static final Oin UWV = new Oin("00000099000000002000");
    public static final Oin GEMEENTE = new Oin("00000099000000003000");
    public static final Bsn PERSON = Bsn.of("999990342");

    private final List<OpenedEntry> entries = new ArrayList<>();
    private final List<EntryId> aboutThePerson = new ArrayList<>();
    private final long[] next = new long[8];

    public LogView view() {
        return new LogView(this);
    }

    @CanIgnoreReturnValue
    public OpenedEntry add(
            EntryType type, @Nullable Oin from, @Nullable Oin to, JsonNode body, Optional<EntryId> about) {
        return add(0, entries.size(), leaf(type, from, to), body, about);
    }

    @CanIgnoreReturnValue
    public OpenedEntry add(int shard, long t, EntryLeaf leaf, JsonNode body, Optional<EntryId> about) {
        var at = new LogPosition(t, shard, next[shard]++, "log/" + shard);
        var id = new EntryId(new UUID(shard, at.index()));
        var entry = new OpenedEntry(id, at, leaf, about, new EntryBody.Opened(body));
        entries.add(entry);
        return entry;
    }

    public static EntryLeaf leaf(EntryType type, @Nullable Oin from, @Nullable Oin to) {
        return new EntryLeaf(type, Judgement.NONE, from, to, new RuleId("aanvraag-ggz-uwv"), null);
    }

    /** From now on it is one of the person's. */
    @CanIgnoreReturnValue
    public OpenedEntry isAboutThePerson(OpenedEntry entry) {
        aboutThePerson.add(entry.id());
        return entry;
    }

    /** Its body was shredded. */
    public void shred(OpenedEntry entry) {
        entries.replaceAll(one -> one.id().equals(entry.id())
                ? new OpenedEntry(one.id(), one.at(), one.leaf(), one.about(), new EntryBody.Erased())
                : one);
    }

    public List<OpenedEntry> everything() {
        return entries.stream()
                .sorted(Comparator.comparing(OpenedEntry::at).reversed())
                .toList();
    }

    @Override
    public Optional<OpenedEntry> find(EntryId entry) {
        return entries.stream().filter(one -> one.id().equals(entry)).findFirst();
    }

    @Override
    public List<OpenedEntry> all(Collection<EntryId> wanted) {
        return entries.stream().filter(one -> wanted.contains(one.id())).toList();
    }

    @Override
    public List<OpenedEntry> whatBecameOf(Collection<EntryId> messages) {
        return entries.stream()
                .filter(one -> one.about().filter(messages::contains).isPresent())
                .toList();
    }

    @Override
    public List<OpenedEntry> about(Bsn person, LogWindow window, int most) {
        return page(
                window,
                most,
                entry -> person.equals(PERSON)
                        && (aboutThePerson.contains(entry.id())
                                || entry.about().stream().anyMatch(aboutThePerson::contains)));
    }

    @Override
    public List<OpenedEntry> newest(LogWindow window, int most) {
        return page(window, most, entry -> true);
    }

    private List<OpenedEntry> page(LogWindow window, int most, Predicate<OpenedEntry> wanted) {
        return everything().stream()
                .filter(entry -> within(window, entry.at()))
                .filter(wanted)
                .limit(most)
                .toList();
    }

    public static boolean within(LogWindow window, LogPosition at) {
        return !at.time().isBefore(window.from())
                && at.time().isBefore(window.until())
                && window.before().stream().allMatch(before -> at.compareTo(before) < 0);
    }

    @Override
    public List<LogExtent> logs() {
        var logs = new ArrayList<LogExtent>();
        for (var shard = 0; shard < next.length; shard++) {
            if (next[shard] > 0) {
                logs.add(new LogExtent(shard, "log/" + shard, 0, next[shard], next[shard]));
            }
        }
        return logs;
    }

    @Override
    public List<OpenedEntry> range(int shard, long from, long to, Instant since) {
        return inOrder(
                        shard,
                        entry -> entry.at().index() >= from
                                && entry.at().index() < to
                                && !entry.at().time().isBefore(since))
                .toList();
    }

    @Override
    public List<OpenedEntry> at(int shard, Collection<Long> indexes, Instant since, Instant until) {
        var wanted = new HashSet<>(indexes);
        return inOrder(
                        shard,
                        entry -> wanted.contains(entry.at().index())
                                && !entry.at().time().isBefore(since)
                                && !entry.at().time().isAfter(until))
                .toList()
                .reversed();
    }

    @Override
    public OptionalLong firstAt(int shard, long from, long to, Instant moment) {
        return range(shard, from, to, moment).stream()
                .mapToLong(entry -> entry.at().index())
                .findFirst();
    }

    /** Chosen first, then sorted: a search asks for a few of thousands, thousands of times. */
    private java.util.stream.Stream<OpenedEntry> inOrder(int shard, Predicate<OpenedEntry> which) {
        return entries.stream()
                .filter(entry -> entry.at().shard() == shard && which.test(entry))
                .sorted(Comparator.comparingLong(entry -> entry.at().index()));
    }
}
