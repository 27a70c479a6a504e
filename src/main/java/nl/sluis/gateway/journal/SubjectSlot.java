package nl.sluis.gateway.journal;

import java.util.Comparator;
import nl.sluis.gateway.message.KeyedHash;

/** The row of {@code subject_key} of one subject in one retention class. Rows are locked in this order. */
record SubjectSlot(KeyedHash rowKey, String retentionClass) implements Comparable<SubjectSlot> {
    private static final Comparator<SubjectSlot> ORDER =
            Comparator.comparing(SubjectSlot::rowKey).thenComparing(SubjectSlot::retentionClass);

    @Override
    public int compareTo(SubjectSlot other) {
        return ORDER.compare(this, other);
    }
}
