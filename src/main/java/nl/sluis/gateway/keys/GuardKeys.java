package nl.sluis.gateway.keys;

import java.time.LocalDate;

/** OGK, under which the oracle guard counts persons, one for each day (UTC). */
public interface GuardKeys {
    /**
     * {@code HMAC(OGK[day], message)}, 32 bytes; makes the key of a day that has none.
     *
     * @throws KeyUnavailableException when the key of this day is destroyed
     */
    byte[] mac(LocalDate day, byte[] message);

    /** Destroys the keys of all days before this one. */
    void drop(LocalDate before);
}
