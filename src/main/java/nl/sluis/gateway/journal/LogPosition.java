package nl.sluis.gateway.journal;

import java.time.Instant;
import java.util.Comparator;

/**
 * Where an entry stands: the order of all entries of all logs of this gateway. It is a key, so a page that begins behind it
 * stays the same however many entries are added.
 *
 * @param t      ms since epoch, as the leaf says
 * @param index  in its log
 * @param origin the name of its log
 */
public record LogPosition(long t, int shard, long index, String origin) implements Comparable<LogPosition> {
    private static final Comparator<LogPosition> ORDER = Comparator.comparingLong(LogPosition::t)
            .thenComparingInt(LogPosition::shard)
            .thenComparingLong(LogPosition::index);

    public Instant time() {
        return Instant.ofEpochMilli(t);
    }

    @Override
    public int compareTo(LogPosition other) {
        return ORDER.compare(this, other);
    }
}
