package nl.sluis.gateway.reidentification;

import java.util.Optional;
import nl.sluis.gateway.message.Bsn;
import nl.sluis.gateway.message.Oin;

/** Opens a pseudonym that this party holds; empty when it is not one, whatever the cause. */
@FunctionalInterface
public interface TokenOpener {
    Optional<Bsn> open(Oin holder, String token);
}
