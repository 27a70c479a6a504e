package nl.sluis.gateway.consent;

import java.nio.ByteBuffer;
import java.util.Comparator;
import nl.sluis.gateway.message.KeyedHash;

/** The key of a head row; its order is the order in which rows are locked. */
record HeadKey(KeyedHash person, String holder) implements Comparable<HeadKey> {
    private static final Comparator<HeadKey> ORDER =
            Comparator.comparing(HeadKey::person).thenComparing(HeadKey::holder);

    /** Where a change is written. */
    static HeadKey of(ConsentChange change) {
        return new HeadKey(change.person().present(), change.holder().value());
    }

    @Override
    public int compareTo(HeadKey other) {
        return ORDER.compare(this, other);
    }

    /** What stands in for the row while it does not exist: the first eight bytes of the hash. */
    static long advisoryKey(KeyedHash person) {
        return ByteBuffer.wrap(person.bytes()).getLong();
    }
}
