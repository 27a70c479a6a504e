package nl.sluis.gateway.policy;

import nl.sluis.gateway.message.MessageType;
import nl.sluis.gateway.message.Purpose;
import nl.sluis.gateway.message.Role;

/** Who tells whom what, and for what: the key of the matrix. Exactly one rule may have it. */
public record Flow(MessageType type, Role senderRole, Role receiverRole, Purpose purpose) {
    @Override
    public String toString() {
        return type + " " + senderRole.code() + " -> " + receiverRole.code() + " (" + purpose + ")";
    }
}
