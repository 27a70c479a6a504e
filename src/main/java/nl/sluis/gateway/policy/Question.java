package nl.sluis.gateway.policy;

import nl.sluis.gateway.message.MessageType;
import nl.sluis.gateway.message.Purpose;
import nl.sluis.gateway.message.Role;

/** May a message of this type go from this role to that role for this purpose? */
public record Question(MessageType type, Role senderRole, Role receiverRole, Purpose purpose) {}
