package nl.sluis.gateway.journal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import nl.sluis.gateway.keys.Gcm;
import nl.sluis.gateway.keys.KeyUnavailableException;
import nl.sluis.gateway.keys.SubjectKey;
import nl.sluis.gateway.message.EntryId;

/** Opens what {@link EntrySealer} closed, and believes it only when it is what the leaf commits to. */
final class EntryOpener {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final byte[] BODY = {0x02};
    private static final byte VERSION = 0x01;
    private static final int SALT_BYTES = 32;

    private EntryOpener() {}

    /** An entry as it is stored. */
    record Closed(EntryId id, String origin, JsonNode leaf, byte[] nonce, byte[] ciphertext) {
        @Override
        public String toString() {
            return "Closed[" + id + "]";
        }
    }

    /** @throws KeyUnavailableException when this key does not open it, or it is not what the leaf says */
    static JsonNode open(Closed entry, SubjectKey key) {
        try {
            return JSON.readTree(sealed(entry, key).body());
        } catch (IOException e) {
            throw new KeyUnavailableException("the body of entry " + entry.id() + " is not JSON");
        }
    }

    /** With what the leaf commits to it by. @throws KeyUnavailableException as above */
    static SealedBody sealed(Closed entry, SubjectKey key) {
        var opened = decrypt(entry, key);
        var salt = Arrays.copyOf(opened, SALT_BYTES);
        var body = Arrays.copyOfRange(opened, SALT_BYTES, opened.length);
        var commitment = Base64.getEncoder().encodeToString(Sha256.of(BODY, salt, body));
        if (!commitment.equals(entry.leaf().path("bc").asText())) {
            throw new KeyUnavailableException("the body of entry " + entry.id() + " is not what its leaf commits to");
        }
        return new SealedBody(entry.id(), salt, body, entry.nonce(), entry.ciphertext());
    }

    private static byte[] decrypt(Closed entry, SubjectKey key) {
        var id = ByteBuffer.allocate(16)
                .putLong(entry.id().value().getMostSignificantBits())
                .putLong(entry.id().value().getLeastSignificantBits())
                .array();
        var additional = Arrays.copyOf(id, id.length + 1);
        additional[id.length] = VERSION;
        var entryKey = key.entryKey(id, entry.origin());
        try {
            return Gcm.decrypt(entryKey, entry.nonce(), additional, entry.ciphertext());
        } catch (GeneralSecurityException e) {
            throw new KeyUnavailableException("entry " + entry.id() + " does not open with the key of its subject");
        } finally {
            Arrays.fill(entryKey, (byte) 0);
        }
    }
}
