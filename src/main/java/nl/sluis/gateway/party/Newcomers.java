package nl.sluis.gateway.party;

import java.util.Collection;

/** Told of the parties of a set before their certificates are looked for; development makes those that there are not yet. */
@FunctionalInterface
public interface Newcomers {
    void arrive(Collection<Party> parties);
}
