package nl.sluis.gateway.keys;

/** RMK, the masters of the one-way pseudonyms, one for each cohort. */
public interface CohortMasters {
    /**
     * {@code HMAC(HKDF(RMK[cohort], -, info, 32), message)}, 32 bytes; makes the master of a cohort that never had one.
     *
     * @throws KeyUnavailableException once the master of this cohort is destroyed; it is never made again
     */
    byte[] mac(int cohort, byte[] info, byte[] message);
}
