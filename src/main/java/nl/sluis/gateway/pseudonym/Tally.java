package nl.sluis.gateway.pseudonym;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import nl.sluis.gateway.message.KeyedHash;

/**
 * The persons of one sender on one day, as far as this node knows: whom it saw, who of them is not written down yet, and how
 * many were when it last looked.
 */
final class Tally {
    /** So many that are not written down mean that writing does not work. */
    private static final int MOST_PENDING = 10_000;

    private final ReentrantLock lock = new ReentrantLock();
    private final Set<KeyedHash> seen = ConcurrentHashMap.newKeySet();
    private final Set<KeyedHash> pending = new HashSet<>();
    private int stored = -1;

    /** Whether this node saw the person before; takes no lock, for it is asked of every message. */
    boolean knows(KeyedHash person) {
        return seen.contains(person);
    }

    /**
     * Whether a person who is new here is admitted.
     *
     * @param counted asked once a day, and again for each new person when the limit seems to be reached
     */
    boolean admit(KeyedHash person, int limit, Counted counted) {
        lock.lock();
        try {
            if (seen.contains(person)) {
                return true; // another thread was faster
            }
            if (stored < 0 || stored + pending.size() >= limit) {
                flush(counted);
            }
            if (stored >= limit) {
                return counted.contains(person) && seen.add(person);
            }
            if (pending.size() >= MOST_PENDING) {
                throw new OracleGuardBlindException("too many persons wait to be written down");
            }
            return pending.add(person) && seen.add(person);
        } finally {
            lock.unlock();
        }
    }

    /** Writes down who is not, and says how many persons there are now, those of other nodes included. */
    int write(Counted counted) {
        lock.lock();
        try {
            if (!pending.isEmpty()) {
                flush(counted);
            }
            return Math.max(stored, 0);
        } finally {
            lock.unlock();
        }
    }

    private void flush(Counted counted) {
        stored = counted.add(List.copyOf(pending));
        pending.clear();
    }

    /** The shared table, for one sender on one day. */
    interface Counted {
        /** Adds these, and gives the number of all. */
        int add(List<KeyedHash> persons);

        boolean contains(KeyedHash person);
    }
}
