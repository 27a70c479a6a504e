package nl.sluis.gateway.consent;

import java.util.Set;
import nl.sluis.gateway.message.Oin;
import nl.sluis.gateway.message.Role;

/**
 * The party that asks for a change of the register, as its certificate and {@code parties.yaml} say.
 *
 * @param roles    the roles it holds
 * @param mandates the parties that it may act for
 */
public record Recorder(Oin oin, Set<Role> roles, Set<Oin> mandates) {
    public Recorder {
        roles = Set.copyOf(roles);
        mandates = Set.copyOf(mandates);
    }

    boolean isOrActsFor(Oin party) {
        return oin.equals(party) || mandates.contains(party);
    }
}
