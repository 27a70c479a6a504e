package nl.sluis.gateway.report;

import nl.sluis.gateway.message.Oin;
import nl.sluis.gateway.message.Role;
import nl.sluis.gateway.party.Party;

/**
 * The party for which the log is read.
 *
 * @param care whether it is a care provider, whom NEN 7513 binds
 */
public record Reader(Oin party, boolean care) {
    public static Reader of(Party party) {
        var care = party.roles().contains(Role.GGZ_ZORG) || party.roles().contains(Role.GGZ_IPS);
        return new Reader(party.oin(), care);
    }
}
