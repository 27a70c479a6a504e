package nl.sluis.gateway.consent;

import nl.sluis.gateway.message.Bsn;
import nl.sluis.gateway.message.Oin;

/** Under which pseudonym the log of a controller knows a person. */
@FunctionalInterface
public interface SubjectNames {
    String of(Oin controller, Bsn person);
}
