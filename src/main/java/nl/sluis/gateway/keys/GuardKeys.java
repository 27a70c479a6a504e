package nl.sluis.gateway.keys;

import java.time.LocalDate;
import nl.sluis.gateway.message.Bsn;
import nl.sluis.gateway.message.KeyedHash;
import nl.sluis.gateway.message.Oin;

/**
 * OGK, the key of one day under which the oracle guard counts persons: {@code HMAC(OGK[day], enc("sluis/guard/v1", sender,
 * "bsn", BSN))} (cryptography.md §5.6).
 *
 * <p>Guarantee: the nodes have one key a day, made when it is first asked for; once dropped it is gone from the database,
 * and from the memory of a node within ten minutes. Safe between threads.
 */
public interface GuardKeys {
    /** @param day the present one, in UTC: the key of another would be made anew */
    KeyedHash person(LocalDate day, Oin sender, Bsn person);

    /** Destroys the keys of all days before this one, and says how many there were. */
    int dropBefore(LocalDate day);
}
