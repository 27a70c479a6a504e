package nl.sluis.gateway.keys;

import nl.sluis.gateway.message.Bsn;
import nl.sluis.gateway.message.Oin;

/**
 * By how many days the dates of a person are moved for one receiver and scope: under DMK, so that intervals stay and the
 * dates themselves do not.
 */
public interface DateOffsets {
    /**
     * {@code u64(HMAC(DMK, enc("sluis/date/v1", receiver, scope, "bsn", BSN))) mod (2W+1) − W}, unsigned, big end first.
     *
     * @param windowDays W, from 1; the answer lies between −W and W
     */
    long days(Oin receiver, String scope, Bsn person, int windowDays);
}
