package nl.sluis.gateway.journal;

import nl.sluis.gateway.message.MessageType;
import nl.sluis.gateway.message.Oin;

/**
 * A notice that waits to be sent to whom the log names.
 *
 * @param party   whose messages are looked through
 * @param content without any identifier in clear; sealed by the journal before it waits
 */
public record WaitingNotice(Oin party, MessageType type, byte[] content) {
    @Override
    public String toString() {
        return "WaitingNotice[" + type + ", of " + party + "]";
    }
}
