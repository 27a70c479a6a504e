package nl.sluis.gateway.routes;

import nl.sluis.gateway.message.MessageType;
import nl.sluis.gateway.message.Oin;
import nl.sluis.gateway.message.Purpose;
import nl.sluis.gateway.message.RegionCode;
import nl.sluis.gateway.message.Role;

/**
 * A filled-in form of the template {@code exchange}.
 *
 * @param from the endpoint at which the route begins
 */
record Form(
        String routeId,
        String from,
        RegionCode region,
        MessageType type,
        Role senderRole,
        Oin receiver,
        Role receiverRole,
        Purpose purpose) {}
