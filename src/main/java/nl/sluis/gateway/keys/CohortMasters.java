package nl.sluis.gateway.keys;

/**
 * RMK, the master of the one-way pseudonyms of a cohort: the trajectories that began in one year. It lies in {@code
 * erasable.bcfks}, and only after it is destroyed is P2 one-way (cryptography.md §3.2).
 *
 * <p>Guarantee: made when a cohort is first asked for, never made again once destroyed; the key does not leave {@code
 * keys}. The first use of a cohort takes seconds, for the keystore is written. Safe between threads.
 */
public interface CohortMasters {
    /** How long {@link #token} is. */
    int TOKEN_BYTES = 16;

    /**
     * First 16 bytes of {@code HMAC(HKDF(RMK[cohort], -, info, 32), input)}.
     *
     * @param cohort the year in which the trajectory began, 2000 to 2999
     * @throws IllegalArgumentException for another year
     * @throws KeyDestroyedException when the cohort is destroyed
     */
    byte[] token(int cohort, byte[] info, byte[] input);
}
