package nl.sluis.gateway.message;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The keyed hashes under which the register may know a person: one, and while the index key is being changed two.
 *
 * <p>Whoever asks the register asks for all of them before anything is weighed; whoever writes, writes under the first.
 *
 * @param present under the key with which this node writes
 * @param other   under the key that it reads beside it, if there is one
 */
public record PersonHashes(KeyedHash present, @Nullable KeyedHash other) {
    private static final int HASH_BYTES = 32;

    public static PersonHashes of(KeyedHash only) {
        return new PersonHashes(only, null);
    }

    /** What {@link #bytes} gave. */
    public static PersonHashes of(byte[] bytes) {
        return bytes.length == 2 * HASH_BYTES
                ? new PersonHashes(
                        new KeyedHash(Arrays.copyOf(bytes, HASH_BYTES)),
                        new KeyedHash(Arrays.copyOfRange(bytes, HASH_BYTES, bytes.length)))
                : of(new KeyedHash(bytes));
    }

    public List<KeyedHash> all() {
        return other == null ? List.of(present) : List.of(present, other);
    }

    /** One behind the other: how a waiting message keeps them. */
    public byte[] bytes() {
        if (other == null) {
            return present.bytes();
        }
        return ByteBuffer.allocate(2 * HASH_BYTES)
                .put(present.bytes())
                .put(other.bytes())
                .array();
    }
}
