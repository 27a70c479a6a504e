package nl.sluis.gateway.delivery;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.sluis.gateway.message.Oin;

/**
 * What a receiver sees when it looks now: what stands first in line of each person, consent asked again for each. What may
 * not be seen any more is recorded before anything is shown.
 */
final class Reading {
    /** Of what is hidden or stands behind another no more than this is looked through in one read. */
    private static final int MOST_PAGES = 40;

    private static final int PAGE = 256;
    private final Outbox outbox;
    private final Inbox inbox;
    private final Gate gate;
    private final Showing showing;
    private final Settlements settlements;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    Reading(Outbox outbox, Inbox inbox, Gate gate, Showing showing, Settlements settlements) {
        this.outbox = outbox;
        this.inbox = inbox;
        this.gate = gate;
        this.showing = showing;
        this.settlements = settlements;
    }

    private record One(Inbox.Shown shown, Offered offered) {}

    /**
     * At most so many messages, which are hidden for a while then.
     *
     * @param after the place in line behind which is looked
     */
    List<Offered> look(Oin receiver, long after, int most, Duration hidden) throws SQLException {
        var seen = new ArrayList<One>();
        var at = after;
        for (var pages = 0; pages < MOST_PAGES && seen.size() < most; pages++) {
            var page = outbox.claimInLane(receiver, at, most - seen.size(), PAGE);
            seen.addAll(judged(page.claimed()));
            at = Math.max(at, page.last());
            if (!page.more() && page.examined() < PAGE) {
                break;
            }
        }
        if (seen.isEmpty()) {
            return List.of();
        }
        var ours = inbox.show(seen.stream().map(One::shown).toList(), hidden);
        var offered = seen.stream()
                .filter(one -> ours.contains(one.shown().row().accepted().value()))
                .toList();
        if (!offered.isEmpty()) {
            settlements.fetched(
                    receiver,
                    offered.stream().map(one -> one.shown().row().accepted()).toList());
        }
        return offered.stream().map(One::offered).toList();
    }

    private List<One> judged(List<Claimed> rows) throws SQLException {
        if (rows.isEmpty()) {
            return List.of();
        }
        List<Verdict> verdicts;
        try {
            verdicts = gate.judge(rows);
        } catch (RuntimeException unanswered) {
            outbox.release(rows);
            throw unanswered;
        }
        var futures = new ArrayList<Future<List<One>>>();
        for (var i = 0; i < rows.size(); i++) {
            var row = rows.get(i);
            var verdict = verdicts.get(i);
            futures.add(threads.submit(() -> judged(row, verdict)));
        }
        return futures.stream().flatMap(one -> Together.get(one).stream()).toList();
    }

    /** One, or none when it is not shown; what became of it instead is recorded then. */
    private List<One> judged(Claimed row, Verdict verdict) throws SQLException {
        return switch (verdict) {
            case Verdict.Go(var relied) -> shown(row, relied);
            case Verdict.No(var fate) -> not(row, fate);
        };
    }

    private List<One> shown(Claimed row, List<ConsentCheck.Relied> relied) throws SQLException {
        return switch (showing.of(row)) {
            case Showing.Seen.Ready(var offered) -> {
                settlements.shownAgain(row, Showing.NOT_ACKNOWLEDGED);
                yield List.of(new One(new Inbox.Shown(row, relied), offered));
            }
            case Showing.Seen.Not(var fate) -> not(row, fate);
        };
    }

    private List<One> not(Claimed row, Fate fate) throws SQLException {
        switch (settlements.settle(row, fate)) {
            case Completion.GivenBack(var given) -> outbox.release(List.of(given));
            case Completion.Rested ignored -> {}
            case Completion.Parked ignored -> {}
            case Completion.Again ignored -> {}
            case Completion.Lost ignored -> {}
        }
        return List.of();
    }
}
