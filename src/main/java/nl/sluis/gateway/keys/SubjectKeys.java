package nl.sluis.gateway.keys;

/** Makes and opens subject keys under the AEK of a month. Safe between threads. */
public interface SubjectKeys {
    /** A new key under the AEK of the current month. */
    SubjectKey create();

    /**
     * The key of a row.
     *
     * @throws KeyUnavailableException when its AEK is gone: the entries under it stay closed for ever
     */
    SubjectKey open(byte[] kid, String month, byte[] wrapped);
}
