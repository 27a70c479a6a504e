package nl.sluis.gateway.intake;

import nl.sluis.gateway.message.Oin;
import org.jspecify.annotations.Nullable;

/** Who counts what was refused without an entry of its own: 400, 401, 413, 415, 429. Does not block. */
@FunctionalInterface
public interface RejectionCounter {
    /** @param party the holder of the certificate; null when nobody here is known by it */
    void count(@Nullable Oin party, int status);
}
