package nl.sluis.gateway.delivery;

import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import nl.sluis.gateway.message.Oin;

/**
 * Who waits at the postvak, each in a virtual thread: no thread of the platform is held. Rung when something may have come
 * for a receiver. At most a few wait for one receiver; who comes then is answered at once.
 */
final class Waiters {
    private static final int MOST = 8;
    private final ConcurrentHashMap<Oin, Room> rooms = new ConcurrentHashMap<>();
    private volatile boolean closed;

    void ring(Oin receiver) {
        var room = rooms.get(receiver);
        if (room != null) {
            room.ring();
        }
    }

    /** Lets everybody go, now and from now on. */
    void close() {
        closed = true;
        rooms.values().forEach(Room::ring);
    }

    /** A number that changes when somebody rings: taken before one looks, so that no ring is missed after. */
    long rings(Oin receiver) {
        return room(receiver).rings();
    }

    /** Waits for a ring after this one, no longer than so long. @return whether it is worth to wait again */
    boolean await(Oin receiver, long since, Duration atMost) throws InterruptedException {
        return !closed && room(receiver).await(since, atMost) && !closed;
    }

    private Room room(Oin receiver) {
        return rooms.computeIfAbsent(receiver, ignored -> new Room());
    }

    private static final class Room {
        private final ReentrantLock lock = new ReentrantLock();
        private final Condition rung = lock.newCondition();
        private long rings;
        private int waiting;

        long rings() {
            lock.lock();
            try {
                return rings;
            } finally {
                lock.unlock();
            }
        }

        void ring() {
            lock.lock();
            try {
                rings++;
                rung.signalAll();
            } finally {
                lock.unlock();
            }
        }

        boolean await(long since, Duration atMost) throws InterruptedException {
            lock.lock();
            try {
                if (waiting == MOST) {
                    return false;
                }
                waiting++;
                try {
                    for (var left = atMost.toNanos(); rings == since && left > 0; ) {
                        left = rung.awaitNanos(left);
                    }
                } finally {
                    waiting--;
                }
                return true;
            } finally {
                lock.unlock();
            }
        }
    }
}
