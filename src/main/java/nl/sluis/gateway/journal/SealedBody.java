package nl.sluis.gateway.journal;

import nl.sluis.gateway.message.EntryId;

/**
 * The body of an entry with all that its leaf commits to: {@code bc} to salt and body, {@code ch} to nonce and ciphertext
 * (cryptography.md 7). For this gateway's own eyes: who may have which half is decided in {@code report}.
 *
 * @param body in canonical form, byte for byte what was hashed
 */
public record SealedBody(EntryId id, byte[] salt, byte[] body, byte[] nonce, byte[] ciphertext) {
    @Override
    public String toString() {
        return "SealedBody[" + id + "]";
    }
}
