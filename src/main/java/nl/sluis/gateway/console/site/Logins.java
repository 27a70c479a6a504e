package nl.sluis.gateway.console.site;

import java.util.Optional;
import nl.sluis.gateway.party.Person;

/** Who somebody is by a name and a password. There is such a way in in development only. */
public interface Logins {
    /** Whether there is one. */
    boolean open();

    /** Empty when nobody has this name and this password. */
    Optional<Person> find(String name, String password);
}
