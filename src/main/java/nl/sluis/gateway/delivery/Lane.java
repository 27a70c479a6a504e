package nl.sluis.gateway.delivery;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import nl.sluis.gateway.message.Oin;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * All that goes to one receiver, so that a slow one holds up nobody else. One thread looks, claims and asks for consent;
 * each message then travels on a thread of its own.
 *
 * <p>Guarantee: consent was read after the claim and right before the attempt, for a slot was free before the claim. What
 * cannot be read or asked is not carried.
 */
final class Lane implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(Lane.class);
    private static final Duration TROUBLE = Duration.ofSeconds(1);
    private final Oin receiver;
    private final LaneParts parts;
    private final Executor threads;
    private final Search search;
    private final Breaker breaker;
    private final AtomicInteger carrying = new AtomicInteger();
    private final AtomicInteger underway = new AtomicInteger();
    private final ConcurrentLinkedQueue<Completion> completions = new ConcurrentLinkedQueue<>();
    private final Bell bell = new Bell();
    private final AtomicBoolean news = new AtomicBoolean(true);
    private volatile boolean closing;

    Lane(Oin receiver, LaneParts parts, Executor threads) {
        this.receiver = receiver;
        this.parts = parts;
        this.threads = threads;
        this.search = new Search(receiver, parts.outbox(), parts.settings());
        this.breaker = parts.breakers().of(receiver);
    }

    /** Something may wait. */
    void wake() {
        news.set(true);
        ringIfWorthwhile();
    }

    void close() {
        closing = true;
        bell.ring();
    }

    @Override
    public void run() {
        bell.listen();
        while (!closing) {
            try {
                if (!round()) {
                    bell.await();
                }
            } catch (SQLException | RuntimeException e) {
                LOG.warn("Delivery to {} pauses: {}", receiver, e.getClass().getSimpleName());
                LockSupport.parkNanos(TROUBLE.toNanos());
                news.set(true);
            }
        }
        finish();
    }

    /** @return whether there may be more to do at once */
    private boolean round() throws SQLException {
        record(drain());
        var room = breaker.room(room(), underway.get());
        if (room <= 0 || !isWorthwhile(room) || parts.inboxes().isOf(receiver)) {
            return false;
        }
        if (news.getAndSet(false)) {
            search.newsCame();
        }
        send(search.next(room));
        return search.isUnfinished();
    }

    /** A claim costs about the same for one row as for ten, so it waits for room while others are on their way. */
    private boolean isWorthwhile(int room) {
        return room >= Math.max(1, parts.settings().concurrency() / 2) || underway.get() == 0;
    }

    private int room() {
        var concurrency = parts.settings().concurrency();
        return Math.min(concurrency - carrying.get(), 4 * concurrency - underway.get());
    }

    private void send(List<Claimed> rows) throws SQLException {
        if (rows.isEmpty()) {
            return;
        }
        List<Verdict> verdicts;
        try {
            verdicts = parts.gate().judge(rows);
        } catch (RuntimeException unanswered) {
            parts.outbox().release(rows);
            throw unanswered;
        }
        for (var i = 0; i < rows.size(); i++) {
            send(rows.get(i), verdicts.get(i));
        }
    }

    private void send(Claimed row, Verdict verdict) {
        carrying.incrementAndGet();
        underway.incrementAndGet();
        threads.execute(() -> travel(row, verdict));
    }

    private void travel(Claimed row, Verdict verdict) {
        Completion completion = new Completion.Lost(row);
        try {
            completion = parts.settlements().settle(row, attempt(row, verdict));
        } finally {
            completions.add(completion);
            underway.decrementAndGet();
            ringIfWorthwhile();
        }
    }

    private Fate attempt(Claimed row, Verdict verdict) {
        try {
            return switch (verdict) {
                case Verdict.Go(var relied) -> tryIt(row, relied);
                case Verdict.No(var fate) -> fate;
            };
        } finally {
            carrying.decrementAndGet();
            ringIfWorthwhile();
        }
    }

    private Fate tryIt(Claimed row, List<ConsentCheck.Relied> relied) {
        if (!breaker.mayTry()) {
            return new Fate.Untried();
        }
        var began = System.nanoTime();
        Fate fate = new Fate.Untried();
        try {
            fate = parts.attempt().of(row, relied);
            return fate;
        } finally {
            breaker.heard(fate, System.nanoTime() - began);
        }
    }

    private List<Completion> drain() {
        var drained = new ArrayList<Completion>();
        for (var next = completions.poll(); next != null; next = completions.poll()) {
            drained.add(next);
        }
        return drained;
    }

    private void record(List<Completion> drained) throws SQLException {
        var retries = new ArrayList<Outbox.Retry>();
        var released = new ArrayList<Claimed>();
        for (var completion : drained) {
            switch (completion) {
                case Completion.Rested(var row) -> search.rested(row.orderKey());
                case Completion.Again(var row, var delay) -> retries.add(new Outbox.Retry(row, delay));
                case Completion.GivenBack(var row) -> released.add(row);
                case Completion.Parked(var _row) -> {}
                case Completion.Lost(var _row) -> {}
            }
        }
        if (!retries.isEmpty()) {
            parts.outbox().retry(retries);
        }
        if (!released.isEmpty()) {
            parts.outbox().release(released);
        }
    }

    /** Claims nothing more, waits for what is on its way, and leaves what is not done by then to its lease. */
    private void finish() {
        var until = System.nanoTime() + parts.settings().grace().toNanos();
        try {
            while (underway.get() > 0 && until > System.nanoTime()) {
                bell.await(Duration.ofNanos(until - System.nanoTime()));
            }
            record(drain());
        } catch (SQLException e) {
            LOG.warn(
                    "Delivery to {} ends with leases open: {}",
                    receiver,
                    e.getClass().getSimpleName());
        }
    }

    /** Whoever makes the last room sees it, so nothing is left lying. */
    private void ringIfWorthwhile() {
        if (closing || isWorthwhile(room())) {
            bell.ring();
        }
    }
}
