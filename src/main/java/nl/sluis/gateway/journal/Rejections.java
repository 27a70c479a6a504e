package nl.sluis.gateway.journal;

import nl.sluis.gateway.message.Oin;
import org.jspecify.annotations.Nullable;

/**
 * Counts what was turned away as noise (400, 413, 415, 429) and certificates that nobody knows. The log gets at most one
 * entry per party and minute, with the counts, so that noise cannot fill it.
 */
public interface Rejections {
    /**
     * Counts one; never blocks and never fails.
     *
     * @param party  who sent it; null when the certificate is not known
     * @param status the HTTP status it got
     */
    void count(@Nullable Oin party, int status);
}
