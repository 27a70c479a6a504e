package nl.sluis.gateway.report;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import nl.sluis.gateway.journal.EntryBody;
import nl.sluis.gateway.journal.EntryFacts;
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

/** A log in memory, whole and about one person; counts how often it was read. */
public final class FakeLog implements LogEntries {
    private final List<OpenedEntry> entries = new ArrayList<>();
    private final List<String> happened;

    /** @param happened gets "read" each time the log is asked */
    public FakeLog(List<String> happened) {
        this.happened = happened;
    }

    @CanIgnoreReturnValue
    public EntryId add(EntryType type, Oin from, @Nullable Oin to, @Nullable EntryId about, ObjectNode body) {
        return add(type, from, to, about, new EntryBody.Opened(body));
    }

    @CanIgnoreReturnValue
    public EntryId add(EntryType type, Oin from, @Nullable Oin to, @Nullable EntryId about, EntryBody body) {
        var index = entries.size();
        var id = new EntryId(new UUID(0x0195000000007000L, 0x8000000000000000L + index));
        var decision = type == EntryType.REFUSED ? EntryFacts.Judgement.REFUSE : EntryFacts.Judgement.PERMIT;
        var rule = type == EntryType.REFUSED ? null : new RuleId("een-regel");
        entries.add(new OpenedEntry(
                id,
                new LogPosition(1_800_000_000_000L + index * 60_000L, 0, index, "log/0"),
                new EntryLeaf(type, decision, from, to, rule, "hash"),
                Optional.ofNullable(about),
                body));
        return id;
    }

    private List<OpenedEntry> window(LogWindow window, int most) {
        happened.add("read");
        return entries.stream()
                .filter(entry -> !entry.at().time().isBefore(window.from()))
                .filter(entry -> entry.at().time().isBefore(window.until()))
                .filter(entry -> window.before()
                        .map(end -> entry.at().compareTo(end) < 0)
                        .orElse(true))
                .sorted(Comparator.comparing(OpenedEntry::at).reversed())
                .limit(most)
                .toList();
    }

    @Override
    public Optional<OpenedEntry> find(EntryId entry) {
        return all(List.of(entry)).stream().findFirst();
    }

    @Override
    public List<OpenedEntry> all(Collection<EntryId> wanted) {
        return entries.stream().filter(entry -> wanted.contains(entry.id())).toList();
    }

    @Override
    public List<OpenedEntry> whatBecameOf(Collection<EntryId> messages) {
        return entries.stream()
                .filter(one -> one.about().filter(messages::contains).isPresent())
                .toList();
    }

    @Override
    public List<OpenedEntry> about(Bsn person, LogWindow window, int most) {
        return window(window, most);
    }

    @Override
    public List<OpenedEntry> newest(LogWindow window, int most) {
        return window(window, most);
    }

    @Override
    public List<LogExtent> logs() {
        return List.of();
    }

    @Override
    public List<OpenedEntry> range(int shard, long from, long to, Instant since) {
        throw new UnsupportedOperationException("no report reads so");
    }

    @Override
    public List<OpenedEntry> at(int shard, Collection<Long> indexes, Instant since, Instant until) {
        throw new UnsupportedOperationException("no report reads so");
    }

    @Override
    public OptionalLong firstAt(int shard, long from, long to, Instant moment) {
        throw new UnsupportedOperationException("no report reads so");
    }
}
