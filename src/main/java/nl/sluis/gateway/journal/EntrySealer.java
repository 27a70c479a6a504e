package nl.sluis.gateway.journal;

import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;
import nl.sluis.gateway.keys.Gcm;
import nl.sluis.gateway.message.CanonicalJson;
import nl.sluis.gateway.message.EntryId;

/**
 * Encrypts the body of an entry under its subject's key and drafts the leaf that commits to it, in the caller's thread.
 *
 * <p>Guarantee: {@code bc} commits to salt and body, {@code ch} to nonce and ciphertext; GCM alone would let whoever
 * chooses keys open one ciphertext to two bodies.
 */
final class EntrySealer {
    private static final byte[] BODY = {0x02};
    private static final byte VERSION = 0x01;
    private static final int SALT_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int ID_BYTES = 16;
    private final SecureRandom random;

    EntrySealer(SecureRandom random) {
        this.random = random;
    }

    SealedEntry seal(EntryId id, EntryFacts facts, SubjectSlot slot, HeldKey key, String origin) {
        var random = random();
        var nonce = Arrays.copyOfRange(random, SALT_BYTES, random.length);
        var salted = CanonicalJson.behind(Arrays.copyOf(random, SALT_BYTES), facts.body());
        var ciphertext = encrypt(key.key().entryKey(bytesOf(id), origin), nonce, id, salted);
        var leaf = LeafDraft.of(id, facts, b64(Sha256.of(BODY, salted)), b64(Sha256.of(nonce, ciphertext)));
        return new SealedEntry(id, facts.type(), leaf, slot, key, nonce, ciphertext);
    }

    private static byte[] encrypt(byte[] entryKey, byte[] nonce, EntryId id, byte[] salted) {
        try {
            return Gcm.encrypt(entryKey, nonce, additional(id), salted);
        } finally {
            Arrays.fill(entryKey, (byte) 0);
        }
    }

    private static byte[] additional(EntryId id) {
        var additional = Arrays.copyOf(bytesOf(id), ID_BYTES + 1);
        additional[ID_BYTES] = VERSION;
        return additional;
    }

    /** Salt and nonce of one entry, asked for together: the source has one lock for all threads. */
    private byte[] random() {
        var bytes = new byte[SALT_BYTES + NONCE_BYTES];
        random.nextBytes(bytes);
        return bytes;
    }

    private static byte[] bytesOf(EntryId id) {
        UUID uuid = id.value();
        return ByteBuffer.allocate(ID_BYTES)
                .putLong(uuid.getMostSignificantBits())
                .putLong(uuid.getLeastSignificantBits())
                .array();
    }

    private static String b64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
