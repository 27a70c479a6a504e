package nl.sluis.gateway.journal;

import java.util.Arrays;
import nl.sluis.gateway.keys.SubjectKey;

/**
 * A subject key as callers hold it.
 *
 * @param stored whether a row was seen; if so it must still be there, with this kid; if not, the batch inserts it
 */
record HeldKey(SubjectKey key, boolean stored) {
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
