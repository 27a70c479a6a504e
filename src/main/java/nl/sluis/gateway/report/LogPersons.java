package nl.sluis.gateway.report;

import java.util.Optional;
import nl.sluis.gateway.message.Bsn;
import nl.sluis.gateway.message.Oin;

/** Whom a controller's own log means by a pseudonym; empty for one that is not of that controller's log. */
@FunctionalInterface
public interface LogPersons {
    Optional<Bsn> behind(Oin controller, String pseudonym);
}
