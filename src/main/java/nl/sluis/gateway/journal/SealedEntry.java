package nl.sluis.gateway.journal;

import nl.sluis.gateway.message.EntryId;

/** An entry whose body is encrypted and whose leaf lacks only index and time. */
record SealedEntry(
        EntryId id, EntryType type, LeafDraft leaf, SubjectSlot slot, HeldKey key, byte[] nonce, byte[] ciphertext) {
    @Override
    public String toString() {
        return "SealedEntry[" + id + ", " + type + "]";
    }
}
