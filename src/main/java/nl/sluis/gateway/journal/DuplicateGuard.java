package nl.sluis.gateway.journal;

import java.util.List;
import nl.sluis.gateway.keys.IndexHasher.Duplicate;
import nl.sluis.gateway.message.KeyedHash;
import org.jspecify.annotations.Nullable;

/**
 * By which a message is known again. While the index key is changed it is known, and kept, under both keys: so that two
 * nodes that do not write under the same one yet still meet in the same row.
 *
 * @param key    keyed hash of (source, id)
 * @param digest keyed hash of these and the content
 * @param other  the same under the key that is read beside the one that writes
 */
public record DuplicateGuard(
        KeyedHash key, KeyedHash digest, @Nullable DuplicateGuard other) {
    public DuplicateGuard(KeyedHash key, KeyedHash digest) {
        this(key, digest, null);
    }

    /** @param hashes of one message, the first under the key that writes */
    public static DuplicateGuard of(List<Duplicate> hashes) {
        var first = hashes.getFirst();
        var other = hashes.size() > 1 ? of(hashes.subList(1, hashes.size())) : null;
        return new DuplicateGuard(first.key(), first.digest(), other);
    }

    List<DuplicateGuard> all() {
        return other == null ? List.of(this) : List.of(this, other);
    }

    List<KeyedHash> keys() {
        return all().stream().map(DuplicateGuard::key).toList();
    }
}
