package nl.sluis.gateway.erasure;

import nl.sluis.gateway.message.Bsn;
import nl.sluis.gateway.message.Oin;

/** Under which pseudonym the log knows a person for a party. */
@FunctionalInterface
public interface LogNames {
    String of(Oin party, Bsn person);
}
