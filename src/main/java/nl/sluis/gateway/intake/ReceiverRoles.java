package nl.sluis.gateway.intake;

import java.util.Optional;
import nl.sluis.gateway.message.MessageType;
import nl.sluis.gateway.message.RegionCode;
import nl.sluis.gateway.message.Role;
import nl.sluis.gateway.party.Party;

/** In which role a party that has several receives a message; the routes know. */
@FunctionalInterface
public interface ReceiverRoles {
    /** One of the receiver's own roles; empty when no route takes such a message to it. */
    Optional<Role> of(MessageType type, RegionCode region, Role actingRole, Party receiver);
}
