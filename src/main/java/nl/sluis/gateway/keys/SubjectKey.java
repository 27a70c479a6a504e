package nl.sluis.gateway.keys;

/**
 * The key SK_s of one subject (or of the system, for entries about nobody) in one retention class: what makes a person's
 * entries readable, and what is destroyed to shred them.
 *
 * <p>Guarantee: it does not print; the bytes stay in {@code keys}.
 */
public interface SubjectKey {
    /** 16 random bytes; stands in every entry under this key. */
    byte[] kid();

    /** The month of the AEK that wraps it, {@code 2026-11}. */
    String month();

    /** {@code AESKWP(AEK[month], SK_s)}, for the row. */
    byte[] wrapped();

    /** {@code HKDF(SK_s, entryId, enc("sluis/aud/entry/v1", origin), 32)}, as an AES key for one entry. */
    byte[] entryKey(byte[] entryId, String origin);

    /** {@code HKDF(SK_s, blockId, enc("sluis/aud/block/v1"), 32)}, as an AES key for the facts of one block of the log. */
    byte[] blockKey(byte[] blockId);

    /**
     * {@code HKDF(SK_s, "", enc("sluis/aud/trace/v1", party, trace), 8)}: under which the entries of one trace are found again,
     * for one party.
     */
    byte[] traceTag(String party, String trace);
}
