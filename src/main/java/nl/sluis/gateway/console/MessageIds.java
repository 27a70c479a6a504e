package nl.sluis.gateway.console;

import java.util.UUID;
import nl.sluis.gateway.management.QuestionRefusedException;
import nl.sluis.gateway.message.EntryId;

/** How a person names a message. */
final class MessageIds {
    private MessageIds() {}

    /** @throws QuestionRefusedException when this is no id */
    static EntryId read(String id) {
        try {
            return new EntryId(UUID.fromString(id));
        } catch (IllegalArgumentException broken) {
            throw QuestionRefusedException.notUnderstood("a message is named by the id that its sender was given");
        }
    }
}
