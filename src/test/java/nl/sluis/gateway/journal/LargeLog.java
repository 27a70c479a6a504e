package nl.sluis.gateway.journal;

import java.io.IOException;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.sluis.gateway.audit.tree.BenchTree;
import nl.sluis.gateway.message.CanonicalJson;
import nl.sluis.gateway.message.DeliveryStatus;
import nl.sluis.gateway.message.EntryId;

/**
 * Writes a large log as fast as two cores allow: entries sealed in one thread and written in the other, by the same code as
 * those of the journal, at times in the past. The log is whole: a gateway starts on it, and the verifier proves it.
 *
 * <p>Only the entries and what belongs to them are there, with the duplicate keys of the last ninety days; no outbox row and
 * no consent.
 */
public final class LargeLog {
    private static final int BATCH = 500;
    private static final int BATCHES_A_CHECKPOINT = 8;
    private static final int AHEAD = 6;
    private static final Duration DUPLICATE_WINDOW = Duration.ofDays(90);
    private static final String NO_HASH = "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=";
    private final LogTarget target;
    private final LargeLogPlan plan;
    private final Progress progress;
    private final EntrySealer sealer = new EntrySealer(new SecureRandom());
    private final LargeLogKeys keys;
    private final LargeLogEntries entries;
    private long begun;
    private long end;

    /** Hears how many entries are written. */
    @FunctionalInterface
    public interface Progress {
        void at(long done, long of);
    }

    private LargeLog(LogTarget target, LargeLogPlan plan, Progress progress) {
        this.target = target;
        this.plan = plan;
        this.progress = progress;
        this.keys = new LargeLogKeys(target, plan.persons());
        this.entries = new LargeLogEntries(plan.entries(), keys.persons(), plan.small());
    }

    /** Adds them to the log of this store, which may be new. */
    public static void write(BenchStore store, LargeLogPlan plan, Progress progress)
            throws SQLException, IOException, InterruptedException, ExecutionException {
        write(store.target(), plan, progress);
    }

    static void write(LogTarget target, LargeLogPlan plan, Progress progress)
            throws SQLException, IOException, InterruptedException, ExecutionException {
        new LargeLog(target, plan, progress).write();
    }

    private void write() throws SQLException, IOException, InterruptedException, ExecutionException {
        var tree = target.tree();
        try (var claim = target.claims()
                        .apply(plan.bare() ? NoTree.NONE : tree)
                        .first()
                        .claim();
                var sealing = Executors.newSingleThreadExecutor()) {
            end = Clock.systemUTC().millis() - 1000;
            begun = Math.max(
                    claim.shard().lastT() + 1,
                    Instant.ofEpochMilli(end)
                            .minus(Duration.ofDays(30L * plan.months()))
                            .toEpochMilli());
            makeMonths();
            keys.store(monthOf(begun), monthOf(end));
            try (var statement = claim.connection().createStatement()) {
                statement.execute("set synchronous_commit = off");
                claim.connection().commit();
            }
            write(claim, tree, sealing);
        }
    }

    private void makeMonths() {
        for (var month = monthOf(begun); !month.isAfter(monthOf(end)); month = month.plusMonths(1)) {
            target.asOwner().accept("select sluis_make_log_month('" + month.atDay(1) + "')");
        }
    }

    private static YearMonth monthOf(long t) {
        return YearMonth.from(Instant.ofEpochMilli(t).atZone(ZoneOffset.UTC));
    }

    private void write(Claim claim, BenchTree tree, ExecutorService sealing)
            throws SQLException, IOException, InterruptedException, ExecutionException {
        var ready = new ArrayDeque<Future<Ready>>();
        var shard = claim.shard();
        var asked = 0L;
        var written = 0L;
        for (var batches = 1; written < plan.entries(); batches++) {
            while (ready.size() < AHEAD && asked < plan.entries()) {
                var howMany = (int) Math.min(BATCH, plan.entries() - asked);
                var t = begun + (end - begun) * asked / plan.entries();
                var origin = shard.origin();
                ready.add(sealing.submit(() -> seal(howMany, t, origin)));
                asked += howMany;
            }
            var next = ready.remove().get();
            shard = commit(claim, shard, next);
            written += next.items().size();
            if (!plan.bare() && batches % BATCHES_A_CHECKPOINT == 0 || written == plan.entries() && !plan.bare()) {
                tree.seal();
            }
            progress.at(written, plan.entries());
        }
    }

    private record Ready(long t, List<Waiting> items) {}

    private Ready seal(int howMany, long t, String origin) {
        var ids = new EntryIds(Clock.fixed(Instant.ofEpochMilli(t), ZoneOffset.UTC), new SecureRandom());
        var items = new ArrayList<Waiting>(howMany);
        for (var drafted : entries.some(howMany, ids)) {
            var facts = drafted.facts();
            var slot = keys.slot(facts.subject(), monthOf(t), facts.retentionClass());
            var entry = plan.bare()
                    ? inClear(drafted.id(), facts, slot)
                    : sealer.seal(drafted.id(), facts, slot, keys.key(slot), origin);
            items.add(new Waiting(new Prepared(item(drafted), entry, Optional.empty(), Optional.empty())));
        }
        return new Ready(t, items);
    }

    private SealedEntry inClear(EntryId id, EntryFacts facts, SubjectSlot slot) {
        var body = CanonicalJson.of(facts.body());
        var leaf = LeafDraft.of(id, facts, NO_HASH, NO_HASH);
        return new SealedEntry(
                id, facts.type(), leaf, slot, keys.key(slot), new byte[12], Arrays.copyOf(body, body.length + 48));
    }

    private static Item item(LargeLogEntries.Drafted drafted) {
        var about = drafted.about();
        return about == null
                ? new Item.Event(drafted.facts())
                : new Item.Settlement(
                        drafted.facts(),
                        new Settle(new UUID(0, 0), LocalDate.EPOCH, new UUID(0, 0), DeliveryStatus.WAITING, about));
    }

    private Shard commit(Claim claim, Shard shard, Ready batch) throws SQLException {
        var decisions = new Decisions(batch.items());
        accept(claim, shard, batch);
        new Rows(claim.statements(), shard, batch.t(), DUPLICATE_WINDOW)
                .trip(batch.items(), decisions)
                .go();
        var written = decisions.written();
        var hashes = new byte[written.size()][];
        written.forEach(stored -> hashes[(int) (stored.seq() - shard.nextIndex())] = stored.leafHash());
        var unused = claim.commits().committed(shard.nextIndex(), List.of(hashes));
        return shard.after(written);
    }

    /** What a resend of them would be known by, as long as it would be. */
    private void accept(Claim claim, Shard shard, Ready batch) throws SQLException {
        if (batch.t() < end - DUPLICATE_WINDOW.toMillis()) {
            return;
        }
        var random = new SecureRandom();
        var keys = new ArrayList<byte[]>();
        var at = new ArrayList<Long>();
        var ids = new ArrayList<EntryId>();
        for (var i = 0; i < batch.items().size(); i++) {
            var prepared = batch.items().get(i).prepared();
            if (prepared.item().entry().type() == EntryType.ACCEPTED) {
                keys.add(bytes(random));
                at.add(shard.nextIndex() + i);
                ids.add(prepared.entry().id());
            }
        }
        var digests = keys.stream().map(key -> bytes(random)).toArray(byte[][]::new);
        new RoundTrip(claim.statements())
                .update(
                        Sql.ACCEPT,
                        shard.number(),
                        batch.t(),
                        batch.t() + DUPLICATE_WINDOW.toMillis(),
                        keys.toArray(byte[][]::new),
                        digests,
                        at.stream().mapToLong(Long::longValue).toArray(),
                        ids.stream().map(EntryId::value).toArray(UUID[]::new))
                .go();
    }

    private static byte[] bytes(SecureRandom random) {
        var bytes = new byte[32];
        random.nextBytes(bytes);
        return bytes;
    }
}
