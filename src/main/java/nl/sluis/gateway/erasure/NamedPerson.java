package nl.sluis.gateway.erasure;

import java.util.Optional;
import nl.sluis.gateway.message.Bsn;
import nl.sluis.gateway.message.Oin;

/** The person behind the pseudonym of a party's log; empty when it is none. */
@FunctionalInterface
public interface NamedPerson {
    Optional<Bsn> behind(Oin party, String name);
}
