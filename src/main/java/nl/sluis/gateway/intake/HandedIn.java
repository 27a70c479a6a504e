package nl.sluis.gateway.intake;

import nl.sluis.gateway.message.Document;
import nl.sluis.gateway.message.KeyedHash;
import nl.sluis.gateway.message.MessageDefinition;
import nl.sluis.gateway.message.ResponsibleUser;
import org.jspecify.annotations.Nullable;

/**
 * A notice that is well formed and valid, without receivers: those are found in the log.
 *
 * @param id     the sender's id; with {@code source} it names the notice once
 * @param source {@code urn:nld:oin:<20>…} of the sender, as it says
 * @param user   who answers for it at the sender; null when the sender gave none
 * @param digest SHA-256 of the canonical JSON of all context attributes and data
 */
public record HandedIn(
        String id,
        String source,
        MessageDefinition definition,
        Document data,
        @Nullable ResponsibleUser user,
        KeyedHash digest) {
    @Override
    public String toString() {
        return "HandedIn[" + definition.type() + "]";
    }
}
