package nl.sluis.gateway.delivery;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import nl.sluis.gateway.message.KeyedHash;
import nl.sluis.gateway.message.Oin;

/**
 * Finds what may go to one receiver without looking at the same waiting rows again and again.
 *
 * <p>Each row is looked at once when it is new. One that stands behind another is remembered by its order key and claimed
 * when that one comes to rest; one that failed is found by its due time. What slips through (another node died, a
 * transaction with lower numbers became visible late, too much to remember) is found by two walks that repeat: a short one
 * over the newest rows, a long one over all. Used by one thread.
 */
final class Search {
    private static final int MOST_REMEMBERED = 20_000;
    private static final int SHORT_EVERY_POLLS = 4;
    private static final int LONG_AT_MOST_ONE_IN = 20;
    private final Oin receiver;
    private final Outbox outbox;
    private final DeliverySettings settings;
    private final Walk news = new Walk();
    private final Walk again = new Walk();
    private final Set<KeyedHash> behind = new LinkedHashSet<>();
    private final Set<KeyedHash> free = new LinkedHashSet<>();
    private long nextDue = System.nanoTime();
    private long nextShort = System.nanoTime();
    private long nextLong;
    private long longStarted;
    private boolean walkingLong;
    private long newest;
    private long before;

    Search(Oin receiver, Outbox outbox, DeliverySettings settings) {
        this.receiver = receiver;
        this.outbox = outbox;
        this.settings = settings;
        this.nextLong = System.nanoTime() + settings.lease().toNanos();
        news.startAt(0);
    }

    /** Something may have been accepted. */
    void newsCame() {
        news.goOn();
    }

    /** A row under this key came to rest. */
    void rested(KeyedHash orderKey) {
        if (behind.remove(orderKey)) {
            free.add(orderKey);
        }
    }

    boolean isUnfinished() {
        return !free.isEmpty() || news.isWalking() || again.isWalking();
    }

    /** Claims at most so many rows. */
    List<Claimed> next(int room) throws SQLException {
        var claimed = new ArrayList<Claimed>();
        claimed.addAll(heads(room));
        claimed.addAll(due(room - claimed.size()));
        claimed.addAll(walk(news, room - claimed.size()));
        startWalks();
        claimed.addAll(walk(again, room - claimed.size()));
        return claimed;
    }

    private List<Claimed> heads(int room) throws SQLException {
        if (free.isEmpty() || room <= 0) {
            return List.of();
        }
        var keys = free.stream().limit(room).toList();
        var page = outbox.claimHeads(keys);
        keys.forEach(free::remove);
        remember(page.behind());
        return page.claimed();
    }

    private List<Claimed> due(int room) throws SQLException {
        if (room <= 0 || nextDue - System.nanoTime() > 0) {
            return List.of();
        }
        var page = outbox.claimDue(receiver, room);
        if (page.claimed().size() < room) {
            nextDue = System.nanoTime() + settings.poll().toNanos();
        }
        remember(page.behind());
        page.claimed().forEach(row -> remember(List.of(row.orderKey())));
        return page.claimed();
    }

    private List<Claimed> walk(Walk walk, int room) throws SQLException {
        if (room <= 0 || !walk.isWalking()) {
            return List.of();
        }
        var pageSize = walk.pageSize(room);
        var page = outbox.claimInLane(receiver, walk.at(), room, pageSize);
        walk.pass(page, pageSize);
        remember(page.behind());
        return page.claimed();
    }

    private void remember(List<KeyedHash> keys) {
        if (behind.size() < MOST_REMEMBERED) {
            behind.addAll(keys);
        }
    }

    private void startWalks() {
        if (again.isWalking()) {
            return;
        }
        var now = System.nanoTime();
        if (walkingLong) {
            walkingLong = false;
            nextLong = now + Math.max(settings.lease().toNanos(), LONG_AT_MOST_ONE_IN * (now - longStarted));
        }
        if (nextLong - now <= 0) {
            walkingLong = true;
            longStarted = now;
            again.startAt(0);
        } else if (nextShort - now <= 0) {
            nextShort = now + SHORT_EVERY_POLLS * settings.poll().toNanos();
            again.startAt(before);
            before = newest;
            newest = news.at();
        }
    }
}
