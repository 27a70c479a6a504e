package nl.sluis.gateway.report;

import nl.sluis.gateway.message.Bsn;
import nl.sluis.gateway.message.Oin;

/** Under which pseudonym the log knows a person for a controller: each has its own, so that two logs cannot be joined. */
@FunctionalInterface
public interface LogPseudonyms {
    String of(Oin controller, Bsn person);
}
