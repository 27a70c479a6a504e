package nl.sluis.gateway.journal;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes a batch, and when it fails before its commit each of its items alone, so that one bad item refuses alone. */
final class BatchWriter {
    private static final Logger LOG = LoggerFactory.getLogger(BatchWriter.class);
    private static final Duration RETRY_AFTER = Duration.ofSeconds(1);
    private final BatchRules rules;
    private final JournalMetrics metrics;

    BatchWriter(BatchRules rules, JournalMetrics metrics) {
        this.rules = rules;
        this.metrics = metrics;
    }

    /** How it ended. All items are answered, but for those of {@code CommitUnknown}. */
    sealed interface Ending {}

    record Done(Shard shard) implements Ending {}

    record ConnectionGone(String why) implements Ending {}

    record CommitUnknown(Decisions decisions) implements Ending {}

    record FencedOff() implements Ending {}

    private sealed interface Attempt {
        record Ended(Ending ending) implements Attempt {}

        /** Rolled back, and the connection is good. */
        record NotWritten(Exception failure) implements Attempt {}
    }

    Ending write(Claim claim, List<Waiting> items) {
        metrics.batch(items.size());
        return switch (attempt(claim, items)) {
            case Attempt.Ended(var ending) -> ending;
            case Attempt.NotWritten(var failure) when items.size() == 1 -> refuse(claim, items.getFirst(), failure);
            case Attempt.NotWritten ignored -> oneByOne(claim, items);
        };
    }

    private Attempt attempt(Claim claim, List<Waiting> items) {
        var batch = new Batch(claim.statements(), rules, claim.shard(), items);
        Decisions decisions;
        var started = System.nanoTime();
        try {
            decisions = batch.decide();
            metrics.transaction().record(Duration.ofNanos(System.nanoTime() - started));
        } catch (SQLException | RuntimeException e) {
            return rolledBack(claim, items, e);
        }
        return commit(claim, batch, decisions, items);
    }

    /**
     * Nothing was written if PostgreSQL says so: it refused, and the transaction is still there to be undone. Whatever else
     * went wrong, it may be committed.
     */
    private Attempt commit(Claim claim, Batch batch, Decisions decisions, List<Waiting> items) {
        var started = System.nanoTime();
        try {
            batch.commit();
        } catch (FenceLostException e) {
            failAll(items, "another node took the log of this one");
            return new Attempt.Ended(new FencedOff());
        } catch (SQLException | RuntimeException e) {
            return !Failures.endsConnection(e) && claim.statements().inTransaction()
                    ? rolledBack(claim, items, e)
                    : new Attempt.Ended(new CommitUnknown(decisions));
        }
        metrics.commit().record(Duration.ofNanos(System.nanoTime() - started));
        return new Attempt.Ended(told(claim, decisions));
    }

    private static Attempt rolledBack(Claim claim, List<Waiting> items, Exception failure) {
        try {
            if (!Failures.endsConnection(failure)) {
                claim.connection().rollback();
                return new Attempt.NotWritten(failure);
            }
        } catch (SQLException e) {
            failure.addSuppressed(e);
        }
        failAll(items, "the database failed before the commit");
        return new Attempt.Ended(new ConnectionGone(Failures.nameOf(failure)));
    }

    private static Ending told(Claim claim, Decisions decisions) {
        var written = decisions.written();
        var willBeSealed = hand(claim, written);
        decisions.answer();
        if (!willBeSealed) {
            return new FencedOff();
        }
        return new Done(written.isEmpty() ? claim.shard() : claim.shard().after(written));
    }

    /** To the tree, which only puts it down: what somebody was told of, the tree has heard of. */
    private static boolean hand(Claim claim, List<Stored> written) {
        if (written.isEmpty()) {
            return true;
        }
        var first = claim.shard().nextIndex();
        var inOrder = new byte[written.size()][];
        written.forEach(stored -> inOrder[(int) (stored.seq() - first)] = stored.leafHash());
        return claim.commits().committed(first, List.of(inOrder));
    }

    private Ending oneByOne(Claim claim, List<Waiting> items) {
        var now = claim;
        for (var i = 0; i < items.size(); i++) {
            var ending = write(now, List.of(items.get(i)));
            if (ending instanceof Done(var shard)) {
                now = now.with(shard);
            } else {
                failAll(items.subList(i + 1, items.size()), "the database failed before the commit");
                return ending;
            }
        }
        return new Done(now.shard());
    }

    private static Ending refuse(Claim claim, Waiting item, Exception failure) {
        LOG.warn("an item could not be written: {}", Failures.nameOf(failure));
        failAll(List.of(item), "this item could not be written (" + Failures.nameOf(failure) + ")");
        return new Done(claim.shard());
    }

    private static void failAll(List<Waiting> items, String why) {
        var failed = new Verdict.Failed(new JournalUnavailableException(why, RETRY_AFTER));
        items.forEach(item -> item.answer(failed));
    }
}
