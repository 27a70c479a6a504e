package nl.sluis.gateway.journal;

import java.util.Arrays;
import nl.sluis.gateway.keys.SubjectKey;
import nl.sluis.gateway.message.KeyedHash;
import org.jspecify.annotations.Nullable;

/**
 * A subject key as callers hold it.
 *
 * @param stored    whether a row was seen; if so it must still be there, with this kid; if not, the batch inserts it
 * @param elsewhere where an older key of this subject may still stand, which then moves and wins
 */
record HeldKey(SubjectKey key, boolean stored, @Nullable KeyedHash elsewhere) {
    HeldKey(SubjectKey key, boolean stored) {
        this(key, stored, null);
    }

    boolean is(byte[] kid) {
        return Arrays.equals(key.kid(), kid);
    }

    HeldKey asStored() {
        return new HeldKey(key, true);
    }

    @Override
    public String toString() {
        return "HeldKey[***, stored " + stored + "]";
    }
}
